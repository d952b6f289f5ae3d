import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConsultationFacts } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { contributionsIn } from '../db/rollup-store.js';
import { fits, monthsOfFilter, type CaseFilter } from './case-filter.js';

export const CasesBehind = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        receiptNumber: z.string(),
        state: z.string(),
        receivedAt: z.iso.datetime(),
        /** How often the case counts in the figure. */
        count: z.number().int(),
      }),
    ),
    /** The figure itself. */
    total: z.number().int(),
  })
  .meta({ id: 'KpiCases' });
export type CasesBehind = z.infer<typeof CasesBehind>;

/** Every figure opens its cases. */
@Injectable()
export class FindCasesBehind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: ConsultationFacts,
  ) {}

  async find(filter: CaseFilter): Promise<CasesBehind> {
    const months = monthsOfFilter(filter);
    const counts = new Map<string, number>();
    const found = await contributionsIn(this.unitOfWork.read, filter.measure, months);
    for (const { consultationId, cells } of found) {
      const own = cells.filter(
        (cell) => fits(cell, filter) && (months === null || months.includes(cell.month)),
      );
      const count = own.reduce((sum, cell) => sum + cell.count, 0);
      if (count > 0) counts.set(consultationId, count);
    }
    const briefs = await this.facts.briefs([...counts.keys()]);
    return {
      items: briefs.map(({ receivedAt, ...brief }) => ({
        ...brief,
        receivedAt: receivedAt.toISOString(),
        count: counts.get(brief.id) ?? 0,
      })),
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    };
  }
}
