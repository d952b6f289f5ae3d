import type { SurveyPolicy } from './definition.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The instants an invitation lives by; from when it is sent. */
export interface Schedule {
  remindAt: Date | null;
  expiresAt: Date;
}

/** When the mail leaves: `delayHours` after the end of support, at once where that is past. */
export function sendAt(supportEndedAt: Date, now: Date, { delayHours }: SurveyPolicy): Date {
  return new Date(Math.max(now.getTime(), supportEndedAt.getTime() + delayHours * HOUR_MS));
}

/** A reminder that would come when the link no longer works is not sent. */
export function schedule(sentAt: Date, { reminderDays, validDays }: SurveyPolicy): Schedule {
  const after = (days: number): Date => new Date(sentAt.getTime() + days * DAY_MS);
  const reminded = reminderDays !== null && reminderDays < validDays;
  return { remindAt: reminded ? after(reminderDays) : null, expiresAt: after(validDays) };
}

/** The instant since when an earlier invitation spares this person; null: every support is asked about. */
export function spareSince(now: Date, { onceWithinDays }: SurveyPolicy): Date | null {
  return onceWithinDays === 0 ? null : new Date(now.getTime() - onceWithinDays * DAY_MS);
}
