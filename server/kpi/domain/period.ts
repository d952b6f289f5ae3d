import { fiscalYearLabel, formatDate } from '../../platform/time/era.js';
import { fiscalYearRange } from '../../platform/time/fiscal-year.js';
import { instantOf, localDate } from '../../platform/time/zone.js';

/** A half-open span of instants: `from` ≤ t < `to`. */
export interface Span {
  from: Date;
  to: Date;
}

/** What is closed and reported: a month `2026-10` or a fiscal year `FY2026`. */
export type Period = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const YEAR = /^FY(\d{4})$/;

export const isPeriod = (text: string): boolean => MONTH.test(text) || YEAR.test(text);
export const isFiscalYear = (period: Period): boolean => YEAR.test(period);

/** Days `from`–`to` (YYYY-MM-DD, both included, Asia/Tokyo) as instants. */
export function spanOfDays(from: string, to: string): Span {
  const last = dayOf(to);
  return { from: instantOf(dayOf(from)), to: instantOf({ ...last, day: last.day + 1 }) };
}

/** The same days a year earlier; 29 February becomes 28 February. */
export function yearBefore(day: string): string {
  const { year, month, day: date } = dayOf(day);
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return `${String(year - 1)}-${two(month)}-${two(Math.min(date, last))}`;
}

/** @throws RangeError for anything but `2026-10` or `FY2026` */
export function spanOfPeriod(period: Period): Span {
  const year = YEAR.exec(period);
  if (year) return fiscalYearRange(Number(year[1]));
  const month = MONTH.exec(period);
  if (!month) throw new RangeError(`a period is 2026-10 or FY2026, got ${period}`);
  const [calendarYear, number] = [Number(month[1]), Number(month[2])];
  return {
    from: instantOf({ year: calendarYear, month: number, day: 1 }),
    to: instantOf({ year: calendarYear, month: number + 1, day: 1 }),
  };
}

/** The month on the wall in Japan: `2026-11`. */
export function monthOf(at: Date): string {
  const { year, month } = localDate(at);
  return `${String(year)}-${two(month)}`;
}

/** The twelve months of a fiscal year, April first. */
export function monthsOfFiscalYear(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = ((at + 3) % 12) + 1;
    return `${String(fiscalYear + (month < 4 ? 1 : 0))}-${two(month)}`;
  });
}

/** The months of a period, oldest first. */
export function monthsOf(period: Period): string[] {
  const year = YEAR.exec(period);
  return year ? monthsOfFiscalYear(Number(year[1])) : [period];
}

/** The months two days and what lies between them touch, oldest first; none when `to` is before `from`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let { year, month } = dayOf(from);
  for (;;) {
    const label = `${String(year)}-${two(month)}`;
    if (label > to.slice(0, 7)) return months;
    months.push(label);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The fiscal year of a month `2026-03` → 2025. */
export function fiscalYearOfMonth(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 4 ? year : year - 1;
}

/** 令和8年10月, 令和8年度 */
export function periodLabel(period: Period): string {
  const year = YEAR.exec(period);
  if (year) return fiscalYearLabel(Number(year[1]));
  // 令和 began on the first of a month: a month has one era, that of its first day.
  const { from } = spanOfPeriod(period);
  return formatDate(from).replace(/1日$/, '');
}

function dayOf(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const two = (number: number): string => String(number).padStart(2, '0');
