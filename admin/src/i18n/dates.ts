const ZONE = 'Asia/Tokyo';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: ZONE, ...options });

const day = format({ month: 'numeric', day: 'numeric', weekday: 'short' });
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const full = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: ZONE,
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** A value that is no date is shown as it came: a strange date must not take the page down. */
const shown = (formatter: Intl.DateTimeFormat, at: string): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : formatter.format(date);
};

/** 11/21(土) */
export const dayOf = (at: string): string => shown(day, at);
/** 11/21(土) 16:05 */
export const dayTimeOf = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? at : `${shown(day, at)} ${shown(time, at)}`;
/** The last day of a deadline that ends at midnight: 11/26(木)まで. */
export const lastDayOf = (deadline: string): string =>
  Number.isNaN(Date.parse(deadline))
    ? deadline
    : `${day.format(new Date(Date.parse(deadline) - 1))}まで`;
/** 令和8年11月21日 */
export const eraDateOf = (at: string): string => shown(full, at);
/** `2026-11-21`, the value of a date field, in Tokyo. */
export const isoDayOf = (date: Date): string => isoDay.format(date);

const DAY = 86_400_000;
const midnight = (date: Date): number => Date.parse(`${isoDayOf(date)}T00:00:00Z`);

/** Whole days from today to a date, in Tokyo's calendar; negative when it has passed. */
export const daysUntil = (at: string, now = new Date()): number =>
  Math.round((midnight(new Date(at)) - midnight(now)) / DAY);

/** 今日 · あと2日 · 3日超過 */
export const deadlineText = (at: string, now = new Date()): string => {
  const days = daysUntil(at, now);
  if (days === 0) return new Date(at) < now ? '超過' : '今日まで';
  return days > 0 ? `あと${String(days)}日` : `${String(-days)}日超過`;
};

/** The fiscal year (1 April – 31 March, Tokyo) a moment lies in. */
export const fiscalYearOf = (date: Date): number => {
  const [year = 0, month = 1] = isoDayOf(date).split('-').map(Number);
  return month >= 4 ? year : year - 1;
};
/** 令和8年度 */
export const fiscalYearText = (year: number): string =>
  year === 2019 ? '令和元年度' : `令和${String(year - 2018)}年度`;
