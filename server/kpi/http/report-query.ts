import type { z } from 'zod';
import { isoDate } from '../../platform/validation/fields.js';

/** Beyond this the table by month is no table any more. */
const MOST_YEARS = 30;

/** The days of a report, both included. */
export const days = { from: isoDate, to: isoDate };

/** A query with {@link days}: in order, and not too many. */
export const reportQuery = <Schema extends z.ZodType<{ from: string; to: string }>>(
  schema: Schema,
) =>
  schema
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: '終わりの日は、始まりの日かそれより後にしてください。',
    })
    .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS, {
      path: ['to'],
      message: `期間は${String(MOST_YEARS)}年までにしてください。`,
    });
