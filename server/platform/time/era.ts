import { instantOf, localDate, localTime } from './zone.js';

interface Era {
  name: string;
  letter: string;
  from: { year: number; month: number; day: number };
}

/** Newest first. Source: 元号を改める政令 (the change of 2019 took effect on 1 May). */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', from: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', from: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', from: { year: 1926, month: 12, day: 25 } },
];

/** An instant's year in the Japanese calendar: 2026-11-21 → 令和8 (letter R). The first year is 1. */
export function eraYear(at: Date): { name: string; letter: string; year: number } {
  const { year } = localDate(at);
  const era = ERAS.find(({ from }) => at >= instantOf(from));
  if (!era) throw new RangeError('dates before 昭和 (1926-12-25) are not supported');
  return { name: era.name, letter: era.letter, year: year - era.from.year + 1 };
}

/**
 * 2026 → 令和8年度. The fiscal year in which 令和 began (April 2019) is 令和元年度, as the
 * prefectures write it; one in which an era's first year only fills the tail (1988) keeps the old era.
 */
export function fiscalYearLabel(fiscalYear: number): string {
  const { name, year } = fiscalYearEra(fiscalYear);
  return `${name}${year === 1 ? '元' : String(year)}年度`;
}

/** The era of a fiscal year: 2026 → 令和, R, 8. */
export function fiscalYearEra(fiscalYear: number): { name: string; letter: string; year: number } {
  const lastDay = eraYear(instantOf({ year: fiscalYear + 1, month: 3, day: 31 }));
  return lastDay.year === 1
    ? eraYear(instantOf({ year: fiscalYear, month: 4, day: 1 }))
    : { ...lastDay, year: lastDay.year - 1 };
}

/** 令和8年11月21日 */
export function formatDate(at: Date): string {
  const { month, day } = localDate(at);
  const { name, year } = eraYear(at);
  return `${name}${year === 1 ? '元' : String(year)}年${String(month)}月${String(day)}日`;
}

/** 令和8年11月21日（土） */
export function formatDay(at: Date): string {
  const { year, month, day } = localDate(at);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${formatDate(at)}（${'日月火水木金土'.charAt(weekday)}）`;
}

/** 令和8年11月21日（土） 9:05 */
export function formatDateTime(at: Date): string {
  const { hour, minute } = localTime(at);
  return `${formatDay(at)} ${String(hour)}:${String(minute).padStart(2, '0')}`;
}

/** The last day of a deadline, an exclusive end: 17:00 of that day or the midnight after it. */
export function formatLastDay(deadline: Date): string {
  return formatDay(new Date(deadline.getTime() - 1));
}

/** 令和8年11月26日（木） 17:00, until when something can be done; a midnight is 23:59 of the day before. */
export function formatDeadline(deadline: Date): string {
  const { hour, minute } = localTime(deadline);
  return formatDateTime(hour + minute === 0 ? new Date(deadline.getTime() - 1) : deadline);
}
