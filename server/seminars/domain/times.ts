const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Within this time of the start a freed seat is asked about, not assumed. Issue 6 point 3. */
export const CONFIRM_WITHIN_MS = DAY;
const LONGEST_ANSWER_MS = 6 * HOUR;

/** What becomes of somebody who could move up now: nobody is invited once it has begun. */
export function promotionAt(now: Date, startsAt: Date): 'confirmed' | 'asked' | null {
  const left = startsAt.getTime() - now.getTime();
  if (left <= 0) return null;
  return left <= CONFIRM_WITHIN_MS ? 'asked' : 'confirmed';
}

/**
 * Until when somebody who is asked may answer: half of the time that is left, six hours at most, so
 * that the next in the queue still has the other half.
 */
export function answerDeadline(now: Date, startsAt: Date): Date {
  const left = Math.max(0, startsAt.getTime() - now.getTime());
  return new Date(now.getTime() + Math.min(LONGEST_ANSWER_MS, left / 2));
}

export const REMINDERS = ['week', 'day', 'hour'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Each reminder's span before the start, earlier end first. A server that was down catches up within it. */
const SPANS: Readonly<Record<Reminder, readonly [from: number, to: number]>> = {
  week: [7 * DAY, 6 * DAY],
  day: [DAY, 6 * HOUR],
  hour: [HOUR, 0],
};

/** The reminder that is due now, with the first instant at which it was, or null. */
export function dueReminder(now: Date, startsAt: Date): { kind: Reminder; since: Date } | null {
  const left = startsAt.getTime() - now.getTime();
  const kind = REMINDERS.find(
    (reminder) => left <= SPANS[reminder][0] && left > SPANS[reminder][1],
  );
  return kind ? { kind, since: new Date(startsAt.getTime() - SPANS[kind][0]) } : null;
}

/** The online address is told from the day before on: in the reminder and on the registration page. */
export const ADDRESS_SHOWN_MS = DAY;

/** Whether the online address may be shown now to somebody who takes part online. */
export function addressShown(now: Date, startsAt: Date, endsAt: Date): boolean {
  return now.getTime() >= startsAt.getTime() - ADDRESS_SHOWN_MS && now < endsAt;
}

export interface Window {
  applyFrom: Date | null;
  applyBy: Date | null;
  startsAt: Date | null;
}

/** Where an application stands in time; without a last day, one may apply until it begins. Not before there is a date. */
export function windowAt(
  now: Date,
  { applyFrom, applyBy, startsAt }: Window,
): 'early' | 'open' | 'late' {
  if (startsAt === null || (applyFrom && now < applyFrom)) return 'early';
  const last = applyBy && applyBy < startsAt ? applyBy : startsAt;
  return now < last ? 'open' : 'late';
}
