import type { DomainEvent } from '../../platform/core/events.js';
import { instantOf, localDate } from '../../platform/time/zone.js';

/** How many days before its last day a report is asked for once more. */
export const REPORT_NOTICE_DAYS = 2;

/**
 * Until when the report of a meeting is expected: the end (24:00, exclusive) of the day `days` after it.
 * Calendar days: issue 4 point 5 says 7 days after the meeting.
 */
export function reportDue(metAt: Date, days: number): Date {
  const { year, month, day } = localDate(metAt);
  return instantOf({ year, month, day: day + days + 1 });
}

/** What a supporter should hear about a report now, or null while there is time. */
export function reportNotice(due: Date, now: Date): 'due-soon' | 'overdue' | null {
  if (now >= due) return 'overdue';
  const { year, month, day } = localDate(due);
  // `due` is the midnight after the last day.
  return now >= instantOf({ year, month, day: day - 1 - REPORT_NOTICE_DAYS }) ? 'due-soon' : null;
}

/** Ids of the engagement whose report is missing. */
interface Ids {
  engagementId: string;
  consultationId: string;
  supporterId: string;
}

/** `dueAt`: the last day, for the sentence of the mail. */
export const reportReminded = (
  { engagementId, consultationId, supporterId }: Ids,
  notice: 'due-soon' | 'overdue',
  due: Date,
): DomainEvent => ({
  type: `report.${notice}`,
  payload: {
    engagementId,
    consultationId,
    supporterId,
    dueAt: new Date(due.getTime() - 1).toISOString(),
  },
});
