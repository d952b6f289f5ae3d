import { instantOf, isoLocalDate, localDate } from '../../platform/time/zone.js';

/** Hours of every week in which a supporter can meet, on the wall in Japan. */
export interface WeeklyHours {
  /** As ISO 8601 counts: 1 Monday … 7 Sunday. */
  weekday: number;
  /** `HH:MM`; `to` may be 24:00. */
  from: string;
  to: string;
}

/** Days on which a supporter is not there: both ends included. */
export interface AwayPeriod {
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
  /** Why, for the desk only. */
  note: string;
}

export interface Availability {
  /** Empty: not stated. */
  weekly: readonly WeeklyHours[];
  away: readonly AwayPeriod[];
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export const WEEKDAY_LABELS = ['月', '火', '水', '木', '金', '土', '日'] as const;

const MINUTE = 60_000;

/** The absence this instant falls into, or null. */
export function awayOn({ away }: Pick<Availability, 'away'>, at: Date): AwayPeriod | null {
  const day = isoLocalDate(at);
  return away.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/**
 * The hours of one day in Japan, in order and joined where they touch; none while away, and none where no
 * hours were stated.
 */
export function openOn(availability: Availability, at: Date): Span[] {
  if (awayOn(availability, at)) return [];
  const date = localDate(at);
  const midnight = instantOf(date).getTime();
  const weekday = weekdayOf(at);
  const spans = availability.weekly
    .filter((hours) => hours.weekday === weekday)
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined.map(({ from, to }) => ({
    startsAt: new Date(midnight + from * MINUTE),
    endsAt: new Date(midnight + to * MINUTE),
  }));
}

/** Whether a supporter can be met then, as far as they said: hours that were not stated are any hours. */
export function canMeet(availability: Availability, { startsAt, endsAt }: Span): boolean {
  const last = new Date(endsAt.getTime() - 1);
  if (awayOn(availability, startsAt) || awayOn(availability, last)) return false;
  if (availability.weekly.length === 0) return true;
  return openOn(availability, startsAt).some(
    (span) => span.startsAt <= startsAt && endsAt <= span.endsAt,
  );
}

/** 「月・水 9:00〜12:00、木 13:00〜17:00」; '' where nothing was stated. */
export function weeklyText(weekly: readonly WeeklyHours[]): string {
  const byHours = new Map<string, number[]>();
  for (const { weekday, from, to } of weekly) {
    const hours = `${shortTime(from)}〜${shortTime(to)}`;
    byHours.set(hours, [...(byHours.get(hours) ?? []), weekday]);
  }
  return [...byHours]
    .map(([hours, days]) => ({ hours, days: [...new Set(days)].sort((a, b) => a - b) }))
    .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0))
    .map(({ hours, days }) => `${days.map((day) => WEEKDAY_LABELS[day - 1]).join('・')} ${hours}`)
    .join('、');
}

const shortTime = (time: string): string => time.replace(/^0/, '');

/** 1 Monday … 7 Sunday, on the wall in Japan. */
export function weekdayOf(at: Date): number {
  const { year, month, day } = localDate(at);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
