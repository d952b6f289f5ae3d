import type { Seminar, SeminarSeats } from '../api/seminars.js';
import { word } from '../i18n/words.js';

/** 会場 18／20席（待ち 3人）; without a capacity nothing is counted against it. */
export const seatsText = ({ mode, capacity, free, waiting }: SeminarSeats): string => {
  const taken =
    capacity === null || free === null
      ? '定員なし'
      : `${String(capacity - free)}／${String(capacity)}席`;
  return `${word('seatMode', mode)} ${taken}${waiting > 0 ? `（待ち ${String(waiting)}人）` : ''}`;
};

/** Everybody who is to be told of a change: people with a seat, waiting, or asked. */
export const notifiedCount = (seminar: Pick<Seminar, 'desk'>): number => {
  const counts = seminar.desk?.counts;
  return counts ? counts.confirmed + counts.waitlisted + counts.asked : 0;
};

/** What is wrong with a field of a form, by its path (`speakers.0.name`). */
export const mistakeAt =
  (error: unknown) =>
  (path: string): string | undefined => {
    let node: unknown = (error as { body?: { errors?: unknown } } | undefined)?.body?.errors;
    for (const key of path.split('.')) {
      if (typeof node !== 'object' || node === null) return undefined;
      node = (node as Record<string, unknown>)[key];
    }
    return typeof node === 'string' ? node : undefined;
  };
export type MistakeAt = ReturnType<typeof mistakeAt>;
