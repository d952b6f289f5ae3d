import { fiscalYearOf, fiscalYearRange } from '../../platform/time/fiscal-year.js';

/** Retention classes of the prefecture's documents (保存期間): years after the fiscal year of closing. */
export const RETENTION_YEARS = [1, 3, 5, 10, 30] as const;
export type RetentionYears = (typeof RETENTION_YEARS)[number];

/** States in which nothing more happens to a case. `answered` is not one: somebody still closes it. */
export const ENDED_STATES = ['closed', 'withdrawn', 'referred', 'out_of_scope', 'spam'] as const;

/**
 * The first instant at which a case may be erased: retention is counted from 1 April after the fiscal
 * year in which it was closed. Closed on 21 November 2026 for 1 year → 1 April 2028.
 */
export function retainedUntil(endedAt: Date, years: RetentionYears): Date {
  return fiscalYearRange(fiscalYearOf(endedAt) + 1 + years).from;
}

/** Cases of this class that were closed before this instant are due now. The other side of {@link retainedUntil}. */
export function dueWhenEndedBefore(now: Date, years: RetentionYears): Date {
  return fiscalYearRange(fiscalYearOf(now) - years).from;
}
