import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearOfMonth } from '../domain/period.js';
import { CountEntries } from './count-entries.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

/** Participants of courses: who came to the desk's seminars, and what was added by hand. */
@Injectable()
export class CountParticipants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: CountEntries,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  /** Sums by year; years without any are missing. */
  async ofYears(
    key: string,
    kind: 'fiscal' | 'calendar',
    from: number,
    to: number,
  ): Promise<{ year: number; amount: number }[]> {
    const sums = new Map<number, number>();
    const add = (year: number, amount: number) => {
      if (year >= from && year <= to) sums.set(year, (sums.get(year) ?? 0) + amount);
    };
    for (const { measure, month, count } of await this.rollUpRows.read(this.unitOfWork.read)) {
      if (measure !== 'participant') continue;
      add(kind === 'fiscal' ? fiscalYearOfMonth(month) : Number(month.slice(0, 4)), count);
    }
    for (const { year, amount } of await this.entries.ofYears(key, kind, from, to)) {
      add(year, amount);
    }
    return [...sums]
      .sort(([one], [other]) => one - other)
      .map(([year, amount]) => ({ year, amount }));
  }
}
