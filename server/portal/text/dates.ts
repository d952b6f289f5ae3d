import { formatDateTime, formatDay } from '../../platform/time/era.js';
import type { Language } from '../../centre/index.js';

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const ENGLISH_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
});

/** 令和8年11月21日（土） / Saturday, 21 November 2026, as the day is in Japan. */
export function dayText(language: Language, at: Date): string {
  return language === 'en' ? ENGLISH_DAY.format(at) : formatDay(at);
}

/** 令和8年11月21日（土） 9:05 / Saturday, 21 November 2026, 09:05 */
export function timeText(language: Language, at: Date): string {
  return language === 'en'
    ? `${ENGLISH_DAY.format(at)}, ${ENGLISH_TIME.format(at)}`
    : formatDateTime(at);
}

/** The last day of a deadline: the instant itself is already past it. */
export function lastDayText(language: Language, deadline: Date): string {
  return dayText(language, new Date(deadline.getTime() - 1));
}

/** 令和8年12月5日（土） 13:30〜15:15; both days are named where it ends on another. */
export function spanText(language: Language, from: Date, to: Date): string {
  const [first, last] = [timeText(language, from), timeText(language, to)];
  const [firstDay, lastDay] = [dayText(language, from), dayText(language, to)];
  const dash = language === 'en' ? '–' : '〜';
  return firstDay === lastDay
    ? `${first}${dash}${last.slice(lastDay.length).replace(/^,? /, '')}`
    : `${first} ${dash} ${last}`;
}
