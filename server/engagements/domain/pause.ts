import { localDate } from '../../platform/time/zone.js';

/** A time in which an offer's clock stood still, because the desk waited for the requester. */
export interface Shift {
  /** Instants in ISO form: kept as JSON. */
  from: string;
  to: string;
  /** By how many business days the deadline moved. */
  businessDays: number;
}

/** What of the centre's calendar deciding needs. */
export interface Calendar {
  /** Business days after the day of `from`, up to the last day of the deadline. */
  businessDaysUntil(from: Date, deadline: Date): number;
  deadlineAfter(at: Date, days: number): Date;
}

/**
 * The deadline after a pause: the business days that were left when it began are left again when it
 * ends, and at least the next one. Never earlier than before.
 *
 * @param deadline the first instant at which the offer no longer stands
 */
export function resumed(
  deadline: Date,
  pausedAt: Date,
  at: Date,
  calendar: Calendar,
): { deadline: Date; shift: Shift } {
  const left = calendar.businessDaysUntil(pausedAt, deadline);
  const later = sameDay(pausedAt, at) ? deadline : calendar.deadlineAfter(at, Math.max(left, 1));
  const moved = later > deadline ? later : deadline;
  return {
    deadline: moved,
    shift: {
      from: pausedAt.toISOString(),
      to: at.toISOString(),
      businessDays: calendar.businessDaysUntil(new Date(deadline.getTime() - 1), moved),
    },
  };
}

function sameDay(a: Date, b: Date): boolean {
  return JSON.stringify(localDate(a)) === JSON.stringify(localDate(b));
}

/** Why an offer's deadline is where it is, in a sentence, or null when nothing moved it. */
export function shiftText(shifts: readonly Shift[], pausedAt: Date | null): string | null {
  const sentences = shifts
    .filter(({ businessDays: days }) => days > 0)
    .map(
      ({ from, to, businessDays: days }) =>
        `${shortDay(from)}〜${shortDay(to)}は相談者の返事を待っていたため数えず、期限を${String(days)}営業日延ばしました。`,
    );
  const now =
    pausedAt === null
      ? []
      : [
          `${shortDay(pausedAt.toISOString())}から相談者の返事を待っているため、期限を止めています。返事が届くと、その分だけ延びます。`,
        ];
  return [...sentences, ...now].join('') || null;
}

function shortDay(instant: string): string {
  const { month, day } = localDate(new Date(instant));
  return `${String(month)}月${String(day)}日`;
}
