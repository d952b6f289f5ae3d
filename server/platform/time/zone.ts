/** The desk lives in Japan: every calendar question is asked in this zone, whatever the server's. */
export const TIME_ZONE = 'Asia/Tokyo';

/** Japan has kept UTC+9 without summer time since 1952. */
const OFFSET_MS = 9 * 60 * 60 * 1000;

/** Calendar fields of an instant on the wall in Japan. `month` is 1–12. */
export interface LocalDate {
  year: number;
  month: number;
  day: number;
}

/** The date on the wall in Japan at this instant. */
export function localDate(at: Date): LocalDate {
  const shifted = new Date(at.getTime() + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
}

/** Hours and minutes on the wall in Japan at this instant. */
export function localTime(at: Date): { hour: number; minute: number } {
  const shifted = new Date(at.getTime() + OFFSET_MS);
  return { hour: shifted.getUTCHours(), minute: shifted.getUTCMinutes() };
}

/** The instant at which this wall time is shown in Japan. */
export function instantOf({ year, month, day }: LocalDate, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute) - OFFSET_MS);
}

/** `2026-11-21` as it is on the wall in Japan. */
export function isoLocalDate(at: Date): string {
  const { year, month, day } = localDate(at);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
