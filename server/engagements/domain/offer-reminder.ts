import { instantOf, localDate } from '../../platform/time/zone.js';

const DAY_MS = 86_400_000;
const OPENS = 9;

/**
 * When an offer's supporter is reminded: at nine on the business day before the last day on which they
 * can answer. Null when the offer was made on that day or later: they have only just been asked.
 *
 * @param deadline the first instant at which the offer no longer stands (a midnight)
 * @param isBusinessDay the centre's calendar
 */
export function offerReminderAt(
  offer: { offeredAt: Date; deadline: Date },
  isBusinessDay: (at: Date) => boolean,
): Date | null {
  let day = new Date(offer.deadline.getTime() - 1 - DAY_MS);
  while (!isBusinessDay(day) && day > offer.offeredAt) day = new Date(day.getTime() - DAY_MS);
  const at = instantOf(localDate(day), OPENS);
  const offered = localDate(offer.offeredAt);
  return at > new Date(instantOf(offered).getTime() + DAY_MS) ? at : null;
}
