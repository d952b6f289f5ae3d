import { isoLocalDate } from '../../platform/time/zone.js';

/** How many days before its last day the end of a term is told of: enough for a decision of renewal. */
export const TERM_NOTICE_DAYS = 60;

const DAY_MS = 86_400_000;

/** Whether a term with this last day (`YYYY-MM-DD`, in Japan) ends soon or has ended. */
export function termEndsSoon(until: string, now: Date): boolean {
  return until <= isoLocalDate(new Date(now.getTime() + TERM_NOTICE_DAYS * DAY_MS));
}

/** Whether the term is over: its last day has passed in Japan. */
export function termOver(until: string | null, now: Date): boolean {
  return until !== null && until < isoLocalDate(now);
}
