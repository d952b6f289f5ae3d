import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearOfMonth } from '../domain/period.js';
import { supportCount, type SupportCount } from '../domain/support-count.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

/** Support given to businesses, as the KPI counts it; from the roll-ups. */
@Injectable()
export class CountSupport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  /** Each fiscal year from the one that has any (`from` at the earliest) to `to`, `to` always. */
  async ofFiscalYears(from: number, to: number): Promise<{ year: number; counts: SupportCount }[]> {
    const cells = (await this.rollUpRows.read(this.unitOfWork.read)).filter(
      ({ measure, requesterType }) => measure.startsWith('support') && requesterType === 'business',
    );
    const years = new Set([...cells.map(({ month }) => fiscalYearOfMonth(month)), to]);
    return [...years]
      .filter((year) => year >= from && year <= to)
      .sort((year, other) => year - other)
      .map((year) => {
        const own = cells.filter(({ month }) => fiscalYearOfMonth(month) === year);
        return { year, counts: supportCount(own) };
      });
  }
}
