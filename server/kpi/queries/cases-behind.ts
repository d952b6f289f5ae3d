import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConsultationFacts, ConsultationJourneys, JOURNEY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearRange } from '../../platform/time/fiscal-year.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { fits, monthsOfFilter, type CaseFilter } from './case-filter.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

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
    /** Of these, answers about supports that belong to no case (seminars). */
    withoutCase: z.number().int(),
  })
  .meta({ id: 'KpiCases' });
export type CasesBehind = z.infer<typeof CasesBehind>;

/** Every figure opens its cases. */
@Injectable()
export class FindCasesBehind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: ConsultationFacts,
    private readonly journeys: ConsultationJourneys,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  async find(filter: CaseFilter): Promise<CasesBehind> {
    if (filter.measure === 'stage') return this.list(await this.reaching(filter), 0);
    const months = monthsOfFilter(filter);
    const counts = new Map<string, number>();
    const found = await this.rollUpRows.contributionsIn(
      this.unitOfWork.read,
      filter.measure,
      months,
    );
    for (const { consultationId, cells } of found) {
      const own = cells.filter(
        (cell) => fits(cell, filter) && (months === null || months.includes(cell.month)),
      );
      const count = own.reduce((sum, cell) => sum + cell.count, 0);
      if (count > 0) counts.set(consultationId, count);
    }
    const elsewhere = await this.rollUpRows.answersWithoutCase(this.unitOfWork.read, months);
    const withoutCase = elsewhere
      .filter((cell) => fits(cell, filter))
      .reduce((sum, cell) => sum + cell.count, 0);
    return this.list(counts, withoutCase, filter);
  }

  /** Cases received in a fiscal year that came as far as a stage of the funnel. */
  private async reaching({ fiscalYear, detail }: CaseFilter): Promise<Map<string, number>> {
    const stage = JOURNEY.find((journey) => journey === detail);
    if (!stage || fiscalYear === undefined) return new Map();
    const { from, to } = fiscalYearRange(fiscalYear);
    const ids = await this.journeys.idsReaching(from, to, stage);
    return new Map(ids.map((id) => [id, 1]));
  }

  private async list(
    counts: Map<string, number>,
    withoutCase: number,
    filter: Partial<CaseFilter> = {},
  ): Promise<CasesBehind> {
    const consultationBriefs = await this.facts.briefs([...counts.keys()]);
    const briefs = consultationBriefs.filter(({ receivedAt }) => onDays(receivedAt, filter));
    return {
      items: briefs.map(({ receivedAt, ...brief }) => ({
        ...brief,
        receivedAt: receivedAt.toISOString(),
        count: counts.get(brief.id) ?? 0,
      })),
      total: briefs.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), withoutCase),
      withoutCase,
    };
  }
}

/** Roll-ups know months; where a figure is of days, the first and the last month are looked at by day. */
function onDays(receivedAt: Date, { measure, from, to }: Partial<CaseFilter>): boolean {
  if (from === undefined || to === undefined) return true;
  if (measure !== 'received' && measure !== 'theme') return true;
  const day = isoLocalDate(receivedAt);
  return from <= day && day <= to;
}
