import { instantOf, isoLocalDate, localDate } from '../../platform/time/zone.js';
import type { ClosingDays, OpeningHours } from './profile.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
/** A desk that never opens would make every deadline infinite; the longest real closure is days. */
const LONGEST_CLOSURE_DAYS = 366;

/**
 * The days on which the desk is open, in Asia/Tokyo whatever the server's zone, and the one rule for
 * deadlines in days: a deadline is the closing hour of its last day, exclusive. Pure.
 *
 * @param closing the centre's rules: weekdays, national holidays, spans of every year, single days
 * @param holidays names of national holidays by `YYYY-MM-DD`
 * @param hours when the office opens and closes on the wall in Japan
 */
export class BusinessCalendar {
  private readonly once: ReadonlyMap<string, string>;

  constructor(
    private readonly closing: ClosingDays,
    private readonly holidays: ReadonlyMap<string, string>,
    private readonly hours: OpeningHours = { opens: '09:00', closes: '17:00' },
  ) {
    this.once = new Map(closing.once.map(({ date, reason }) => [date, reason]));
  }

  /** Whether the desk is open on the day on the wall in Japan at this instant. */
  isBusinessDay(at: Date): boolean {
    return this.closedBecause(at) === null;
  }

  /** Why the desk is closed that day, in Japanese (祝日の名前, 年末年始, 土曜日), or null when it is open. */
  closedBecause(at: Date): string | null {
    const date = isoLocalDate(at);
    const once = this.once.get(date);
    if (once !== undefined) return once;
    const span = this.closing.everyYear.find(({ from, to }) => within(date.slice(5), from, to));
    if (span) return span.reason;
    const holiday = this.closing.holidays ? this.holidays.get(date) : undefined;
    if (holiday !== undefined) return holiday;
    const { year, month, day } = localDate(at);
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    const closed = this.closing.weekdays.some((name) => WEEKDAYS.indexOf(name) === weekday);
    return closed ? `${'日月火水木金土'.charAt(weekday)}曜日` : null;
  }

  /**
   * The same time of day, `days` business days later; the day itself is not counted.
   * 0 gives the instant itself on a business day, else the next business day.
   * @throws RangeError for a negative or broken number, or when the desk is closed for over a year
   */
  addBusinessDays(at: Date, days: number): Date {
    if (!Number.isInteger(days) || days < 0) {
      throw new RangeError(`business days must be a whole number from 0, got ${String(days)}`);
    }
    let day = at;
    if (days === 0) return this.isBusinessDay(at) ? new Date(at) : this.nextBusinessDay(at);
    for (let left = days; left > 0; left -= 1) day = this.nextBusinessDay(day);
    return day;
  }

  /**
   * The deadline of something promised or asked for within `days` business days: the closing hour of the
   * last of them. The day of `at` is not counted, whatever the hour, so a later start is never due earlier.
   */
  deadlineAfter(at: Date, days: number): Date {
    return this.closingTime(this.addBusinessDays(at, days));
  }

  /** The deadline of something due within `days` calendar days: the closing hour of the last of them. */
  deadlineInDays(at: Date, days: number): Date {
    const { year, month, day } = localDate(at);
    return this.closingTime(instantOf({ year, month, day: day + days }));
  }

  /** The opening hour of the day on the wall in Japan at this instant. */
  openingTime(at: Date): Date {
    return onDay(at, this.hours.opens);
  }

  /** How many days after the day of `from`, up to the last day of a deadline, the desk is open. */
  businessDaysUntil(from: Date, deadline: Date): number {
    const last = isoLocalDate(new Date(deadline.getTime() - 1));
    let days = 0;
    for (let ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
      const day = new Date(from.getTime() + ahead * DAY_MS);
      if (isoLocalDate(day) > last) break;
      if (this.isBusinessDay(day)) days += 1;
    }
    return days;
  }

  /**
   * The days between two instants on which the desk is closed, each with its reason; the first day itself
   * is not counted, as it is not in {@link addBusinessDays}. At most a year of them.
   */
  closedBetween(from: Date, to: Date): { date: string; reason: string }[] {
    const closed: { date: string; reason: string }[] = [];
    for (let ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
      const day = new Date(from.getTime() + ahead * DAY_MS);
      if (isoLocalDate(day) > isoLocalDate(to)) break;
      const reason = this.closedBecause(day);
      if (reason !== null) closed.push({ date: isoLocalDate(day), reason });
    }
    return closed;
  }

  private closingTime(at: Date): Date {
    return onDay(at, this.hours.closes);
  }

  private nextBusinessDay(after: Date): Date {
    for (let ahead = 1; ahead <= LONGEST_CLOSURE_DAYS; ahead += 1) {
      const day = new Date(after.getTime() + ahead * DAY_MS);
      if (this.isBusinessDay(day)) return day;
    }
    throw new RangeError('the centre profile closes the desk for more than a year');
  }
}

/** Whether `MM-DD` lies in a span of every year, which may run over New Year. */
function within(day: string, from: string, to: string): boolean {
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/** `17:00` on the day on the wall in Japan at this instant; `24:00` is the next midnight. */
function onDay(at: Date, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOf(localDate(at), hour, minute);
}
