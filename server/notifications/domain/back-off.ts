const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits after the 1st, 2nd … failed try; afterwards the mail is given up (about two days in all). */
const WAITS_MS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

/** A mail in a worker's hands longer than this is nobody's any more: the worker has died. */
export const STUCK_MS = 10 * MINUTE;

/** How long a queued delivery may wait for its job before the sweeper queues it again. */
export const QUEUED_MS = 5 * MINUTE;

/** When to try again after `attempts` failed tries (1 or more), or null: give up. RFC 5321 §4.5.4.1 asks for days. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
