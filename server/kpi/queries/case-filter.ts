import { z } from 'zod';
import { isoDate } from '../../platform/validation/fields.js';
import type { Cell } from '../domain/cells.js';
import { monthsBetween, monthsOfFiscalYear } from '../domain/period.js';

/** `stage` is not in the roll-ups: cases of a fiscal year that came as far as `detail` says. */
const MEASURES = [
  'received',
  'theme',
  'ended',
  'answer',
  'support',
  'support_act',
  'stage',
] as const;
export const DIMENSIONS = [
  'requesterType',
  'contentType',
  'theme',
  'municipality',
  'channel',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One value, or several with commas between them; '' is "not told". */
const value = z.string().max(200).optional();

/** What narrows a figure down. */
export const dimensionFilters = {
  requesterType: value,
  contentType: value,
  theme: value,
  municipality: value,
  channel: value,
};

/** Which cases a figure counts: exactly those that added to cells like these. Every figure carries one. */
export const CaseFilter = z.strictObject({
  measure: z.enum(MEASURES),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '2026-10 の形で指定してください。')
    .optional(),
  fiscalYear: z.coerce.number().int().min(2000).max(2200).optional(),
  /** Days received, both included; of other measures the months they touch. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  ...dimensionFilters,
  /** Of an answer `<support type>:<choice>` or `:<choice>` for any type, of a support its kind. */
  detail: z.string().max(80).optional(),
});
export type CaseFilter = z.output<typeof CaseFilter>;

/** The months a filter spans, or null for all. */
export function monthsOfFilter(
  filter: Pick<CaseFilter, 'month' | 'fiscalYear' | 'from' | 'to'>,
): string[] | null {
  const { month, fiscalYear, from, to } = filter;
  if (month !== undefined) return [month];
  if (from !== undefined && to !== undefined) return monthsBetween(from, to);
  return fiscalYear === undefined ? null : monthsOfFiscalYear(fiscalYear);
}

/** Whether a cell is one of those a filter means (its months apart). */
export function fits(cell: Cell, filter: CaseFilter): boolean {
  const { detail } = filter;
  return (
    cell.measure === filter.measure &&
    DIMENSIONS.every(
      (dimension) => filter[dimension]?.split(',').includes(cell[dimension]) ?? true,
    ) &&
    (detail === undefined ||
      cell.detail === detail ||
      (detail.startsWith(':') && cell.detail.endsWith(detail)))
  );
}
