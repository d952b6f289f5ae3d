import { fiscalYearRange } from '../../platform/time/fiscal-year.js';

/** Full years that names and addresses of participants are kept, counted from 1 April after the event's fiscal year. */
export const RETENTION_YEARS = 3;

/** The first instant at which the people of a seminar of this fiscal year are forgotten. */
export function forgottenFrom(fiscalYear: number): Date {
  return fiscalYearRange(fiscalYear + 1 + RETENTION_YEARS).from;
}
