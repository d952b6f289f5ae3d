import { instantOf, localDate } from '../../platform/time/zone.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OPENS_AT_HOUR = 9;
const OPEN_HOURS = 8;

/** What the timetable asks of the centre's calendar. */
export interface OpenDays {
  isBusinessDay(at: Date): boolean;
  addBusinessDays(at: Date, days: number): Date;
}

/** Gives invented cases believable times: staff work when the desk is open, everything in its order. */
export class Timetable {
  constructor(private readonly calendar: OpenDays) {}

  /**
   * One instant per fraction (0…1, rising) of the span, in working hours where that fits; never before
   * `from`, never after `to`, never before the one ahead of it.
   */
  steps(from: Date, to: Date, fractions: readonly number[]): Date[] {
    let earliest = from.getTime();
    return fractions.map((fraction) => {
      const raw = from.getTime() + (to.getTime() - from.getTime()) * fraction;
      const polite = Math.max(this.workingTime(new Date(raw)).getTime(), earliest);
      const at = polite <= to.getTime() ? polite : Math.min(Math.max(raw, earliest), to.getTime());
      earliest = Math.min(at + MINUTE_MS, to.getTime());
      return new Date(Math.floor(at / 1000) * 1000);
    });
  }

  /** A working hour on the last day but `days` on which the desk was open before `now`. */
  businessDaysBefore(now: Date, days: number, dayFraction: number): Date {
    let at = now.getTime();
    for (let left = days; left > 0;) {
      at -= DAY_MS;
      if (this.calendar.isBusinessDay(new Date(at))) left -= 1;
    }
    return workingHour(new Date(at), dayFraction);
  }

  /** The same day's progress squeezed into working hours, on the next open day when it is closed. */
  private workingTime(at: Date): Date {
    const day = this.calendar.addBusinessDays(at, 0);
    const progress = (at.getTime() - instantOf(localDate(at)).getTime()) / DAY_MS;
    return workingHour(day, progress);
  }
}

function workingHour(day: Date, fraction: number): Date {
  const opening = instantOf(localDate(day), OPENS_AT_HOUR);
  return new Date(opening.getTime() + fraction * OPEN_HOURS * HOUR_MS);
}
