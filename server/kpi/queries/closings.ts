import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { notFound } from '../../platform/core/problems.js';
import { KpiClosingEntity } from '../db/kpi-closing.entity.js';
import { isAsLogged } from './logged.js';
import { corrected, figuresOf } from '../domain/closing.js';
import { fingerprint } from '../../platform/core/fingerprint.js';
import { monthOf, monthsOfFiscalYear, periodLabel } from '../domain/period.js';
import { KpiCorrectionRepository } from '../db/kpi-correction.repository.js';

const instant = z.iso.datetime();
const counts = z.record(z.string(), z.number().int());
const kinds = z
  .object({
    information: z.number().int(),
    matching: z.number().int(),
    advice: z.number().int(),
    total: z.number().int(),
  })
  .meta({ id: 'SupportKinds' });

const Figures = z
  .object({
    received: z.number().int(),
    byRequester: counts,
    byContent: counts,
    ended: z.number().int(),
    answers: counts,
    support: z.object({ cases: kinds, acts: kinds }),
    participants: z.number().int(),
    entries: counts,
  })
  .meta({ id: 'PeriodFigures' });

const summary = z.object({
  period: z.string(),
  label: z.string(),
  hash: z.string(),
  byName: z.string(),
  closedAt: instant,
});

export const Closings = z
  .object({
    items: z.array(summary),
    /** Periods that are over and can be closed, oldest first. */
    closable: z.array(z.object({ period: z.string(), label: z.string() })),
  })
  .meta({ id: 'Closings' });
export type Closings = z.infer<typeof Closings>;

/** A closed period: as published, as it would be counted now, and every correction in between. */
export const ClosingView = summary
  .extend({
    /** Whether the snapshot has the hash it was closed with, and closing and corrections are all as the audit log says. */
    intact: z.boolean(),
    published: Figures,
    current: Figures,
    kpis: z.array(
      z.object({
        key: z.string(),
        definitionVersion: z.number().int(),
        yearTarget: z.number().nullable(),
        actual: z.number().nullable(),
        grade: z.string().nullable(),
      }),
    ),
    corrections: z.array(
      z.object({
        id: z.string(),
        at: instant,
        consultationId: z.string().nullable(),
        reason: z.string(),
        note: z.string().nullable(),
        notedByName: z.string().nullable(),
        /** What this one changed, as figures: only what differs from 0 is interesting. */
        changes: Figures,
      }),
    ),
  })
  .meta({ id: 'Closing' });
export type ClosingView = z.infer<typeof ClosingView>;

@Injectable()
export class ShowClosings {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly corrections: KpiCorrectionRepository,
  ) {}

  async list(): Promise<Closings> {
    const closings = await this.unitOfWork.read.find(KpiClosingEntity, {
      order: { closedAt: 'DESC', period: 'DESC' },
    });
    const closed = new Set(closings.map(({ period }) => period));
    return {
      items: closings.map(summaryOf),
      closable: this.over()
        .filter((period) => !closed.has(period))
        .map((period) => ({ period, label: periodLabel(period) })),
    };
  }

  /** @throws Problem 404 */
  async byPeriod(period: string): Promise<ClosingView> {
    const { read } = this.unitOfWork;
    const closing = await read.findOneBy(KpiClosingEntity, { period });
    if (!closing) throw notFound();
    const corrections = await this.corrections.listOf(read, period);
    const changes = corrections.flatMap(({ cells }) => cells);
    return {
      ...summaryOf(closing),
      intact:
        fingerprint(closing.snapshot) === closing.hash &&
        (await isAsLogged(read, closing, corrections)),
      published: figuresOf(closing.snapshot.cells),
      current: figuresOf(corrected(closing.snapshot, changes)),
      kpis: closing.snapshot.kpis,
      corrections: corrections.map(({ cells, period: _, ...correction }) => ({
        ...correction,
        at: correction.at.toISOString(),
        changes: figuresOf(cells),
      })),
    };
  }

  /** Months and years that are over, since the desk opened (or this and the last fiscal year). */
  private over(): string[] {
    const now = this.clock.now();
    const { openedOn } = this.centre.profile;
    const opened = openedOn?.slice(0, 7) ?? `${String(fiscalYearOf(now) - 1)}-04`;
    const first = fiscalYearOf(new Date(`${opened}-01T00:00:00+09:00`));
    const years = Array.from({ length: fiscalYearOf(now) - first + 1 }, (_, at) => first + at);
    const current = monthOf(now);
    return years.flatMap((year) => [
      ...monthsOfFiscalYear(year).filter((month) => month >= opened && month < current),
      ...(year < fiscalYearOf(now) ? [`FY${String(year)}`] : []),
    ]);
  }
}

function summaryOf({ period, hash, byName, closedAt }: KpiClosingEntity) {
  return { period, label: periodLabel(period), hash, byName, closedAt: closedAt.toISOString() };
}
