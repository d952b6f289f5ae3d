import type { DomainEvent } from '../../platform/core/events.js';
import { instantOf, localDate } from '../../platform/time/zone.js';

/** How many days before its last day a report is asked for once more. */
export const REPORT_NOTICE_DAYS = 2;

/**
 * What a supporter should hear about a report now, or null while there is time.
 * @param due the closing hour of the last day, `reportDays` calendar days after the meeting (exclusive)
 */
export function reportNotice(due: Date, now: Date): 'due-soon' | 'overdue' | null {
  if (now >= due) return 'overdue';
  const { year, month, day } = localDate(new Date(due.getTime() - 1));
  return now >= instantOf({ year, month, day: day - REPORT_NOTICE_DAYS }) ? 'due-soon' : null;
}

/** Ids of the engagement whose report is missing. */
interface Ids {
  engagementId: string;
  consultationId: string;
  supporterId: string;
}

/** `dueAt`: the deadline, for the sentence of the mail. */
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
    dueAt: due.toISOString(),
  },
});
