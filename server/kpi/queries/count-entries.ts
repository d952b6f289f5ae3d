import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { KpiEntryEntity } from '../db/kpi-entry.entity.js';
import type { KpiEntryView } from './kpi-views.js';

/** Figures entered by hand. */
@Injectable()
export class CountEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sums by year, of the entries not cancelled; years without any are missing. */
  ofYears(
    key: string,
    kind: 'fiscal' | 'calendar',
    from: number,
    to: number,
  ): Promise<{ year: number; amount: number }[]> {
    // A date has no zone: 31 March is 31 March. Shifted by three months, a fiscal year is a year.
    const shift = kind === 'fiscal' ? '3 months' : '0 months';
    return this.unitOfWork.query(
      `SELECT year, sum(amount)::int AS amount FROM (
         SELECT extract(year FROM occurred_on - $4::interval)::int AS year, amount
         FROM kpi_entry WHERE key = $1 AND cancelled_at IS NULL) AS entry
       WHERE year BETWEEN $2 AND $3 GROUP BY year ORDER BY year`,
      [key, from, to, shift],
    );
  }

  /** Every entry, cancelled ones too, newest day first. */
  async list(key?: string): Promise<KpiEntryView[]> {
    const entries = await this.unitOfWork.read.find(KpiEntryEntity, {
      where: key === undefined ? {} : { key },
      order: { occurredOn: 'DESC', id: 'DESC' },
    });
    return entries.map(entryView);
  }
}

export function entryView(entry: KpiEntryEntity): KpiEntryView {
  const { id, key, occurredOn, amount, title, evidence, byName } = entry;
  return {
    id,
    key,
    occurredOn,
    amount,
    title,
    evidence,
    byName,
    at: entry.at.toISOString(),
    cancelledAt: entry.cancelledAt?.toISOString() ?? null,
    cancelledByName: entry.cancelledByName,
    cancelReason: entry.cancelReason,
  };
}
