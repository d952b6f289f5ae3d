import { instantOf, localDate, localTime } from '../../platform/time/zone.js';

/** Wall times in Japan, `HH:MM`; the night may lie between them (21:00–07:00). */
export interface QuietHours {
  from: string;
  to: string;
}

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** When the quiet ends that this instant lies in, or null when it lies in none. */
export function quietUntil(now: Date, hours: QuietHours | null): Date | null {
  if (hours === null) return null;
  const { hour, minute } = localTime(now);
  const at = hour * 60 + minute;
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  const overNight = from > to;
  const quiet = overNight ? at >= from || at < to : at >= from && at < to;
  if (!quiet) return null;
  const end = instantOf(localDate(now), Math.floor(to / 60), to % 60);
  return overNight && at >= from ? new Date(end.getTime() + 86_400_000) : end;
}
