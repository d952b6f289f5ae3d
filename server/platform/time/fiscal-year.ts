import { instantOf, localDate } from './zone.js';

/** The Japanese fiscal year (1 April – 31 March, Asia/Tokyo) an instant belongs to, by its first calendar year. */
export function fiscalYearOf(at: Date): number {
  const { year, month } = localDate(at);
  return month >= 4 ? year : year - 1;
}

/** A fiscal year as a half-open span of instants: `from` ≤ t < `to`. */
export function fiscalYearRange(fiscalYear: number): { from: Date; to: Date } {
  return {
    from: instantOf({ year: fiscalYear, month: 4, day: 1 }),
    to: instantOf({ year: fiscalYear + 1, month: 4, day: 1 }),
  };
}
