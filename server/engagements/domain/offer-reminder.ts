import { isoLocalDate } from '../../platform/time/zone.js';

/** What of the centre's calendar a reminder needs. */
export interface OpenDays {
  isBusinessDay(at: Date): boolean;
  openingTime(at: Date): Date;
}

const DAY_MS = 86_400_000;

/**
 * When an offer's supporter is reminded: at the opening hour of the business day before the last day on
 * which they can answer. Null when the offer was made on that day or later: they have only just been asked.
 *
 * @param deadline the first instant at which the offer no longer stands
 */
export function offerReminderAt(
  offer: { offeredAt: Date; deadline: Date },
  calendar: OpenDays,
): Date | null {
  let day = new Date(offer.deadline.getTime() - 1 - DAY_MS);
  while (!calendar.isBusinessDay(day) && day > offer.offeredAt)
    day = new Date(day.getTime() - DAY_MS);
  return isoLocalDate(day) > isoLocalDate(offer.offeredAt) ? calendar.openingTime(day) : null;
}
