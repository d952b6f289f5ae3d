import { dayTimeOf, eraDateOf } from '../i18n/dates.js';

const ZONE = 'Asia/Tokyo';
const weekday = new Intl.DateTimeFormat('ja-JP', { timeZone: ZONE, weekday: 'short' });
const time = new Intl.DateTimeFormat('ja-JP', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const field = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2027-01-20T14:00`, the value of a date-and-time field, in Tokyo; empty for no instant. */
export const fieldOf = (at: string | null): string =>
  at === null ? '' : field.format(new Date(at)).replace(' ', 'T');

/** The instant such a field means in Tokyo, whatever the computer's zone is; null when empty. */
export const instantOf = (value: string): string | null => {
  const at = Date.parse(`${value}:00+09:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

/** 14:00 */
export const clockOf = (at: string): string => time.format(new Date(at));

const longDay = (at: string): string => `${eraDateOf(at)}(${weekday.format(new Date(at))})`;

/** 令和9年1月20日(水) 14:00〜16:00; the day is said again only when it ends on another. */
export const spanOf = (startsAt: string, endsAt: string | null): string => {
  const start = `${longDay(startsAt)} ${clockOf(startsAt)}`;
  if (endsAt === null) return start;
  const sameDay = eraDateOf(startsAt) === eraDateOf(endsAt);
  return `${start}〜${sameDay ? clockOf(endsAt) : `${longDay(endsAt)} ${clockOf(endsAt)}`}`;
};

/** 14:00〜14:30 */
export const slotSpan = (slot: { startsAt: string; endsAt: string }): string =>
  `${clockOf(slot.startsAt)}〜${clockOf(slot.endsAt)}`;

interface Dated {
  startsAt: string | null;
  endsAt: string | null;
  plannedFor: string | null;
}
/** When a seminar is; what is known of the date before there is one. */
export const whenOf = ({ startsAt, endsAt, plannedFor }: Dated): string =>
  startsAt === null ? (plannedFor ?? '日時は未定') : spanOf(startsAt, endsAt);

/** 12/1(火) 09:00 から 1/15(金) 17:00 まで */
export const windowOf = (seminar: {
  applyFrom: string | null;
  applyBy: string | null;
  startsAt: string | null;
}): string => {
  const { applyFrom, applyBy } = seminar;
  const from = applyFrom === null ? '公開したときから' : `${dayTimeOf(applyFrom)} から`;
  return `${from} ${applyBy === null ? '開始まで' : `${dayTimeOf(applyBy)} まで`}`;
};
