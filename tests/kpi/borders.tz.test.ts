import { fiscalYearLabel, formatDate } from '../../server/platform/time/era.js';
import { fiscalYearOf, fiscalYearRange } from '../../server/platform/time/fiscal-year.js';
import {
  fiscalYearOfMonth,
  monthOf,
  monthsOfFiscalYear,
  periodLabel,
  spanOfDays,
  spanOfPeriod,
  yearBefore,
} from '../../server/kpi/domain/period.js';

const at = (text: string) => new Date(text);

test('平成31年4月30日 and 令和元年5月1日 meet at midnight in Japan', () => {
  expect(formatDate(at('2019-04-30T23:59:59.999+09:00'))).toBe('平成31年4月30日');
  expect(formatDate(at('2019-05-01T00:00:00+09:00'))).toBe('令和元年5月1日');
  expect(periodLabel('2019-04')).toBe('平成31年4月');
  expect(periodLabel('2019-05')).toBe('令和元年5月');
  expect(periodLabel('2026-11')).toBe('令和8年11月');
  expect(fiscalYearLabel(2019)).toBe('令和元年度');
});

test('31 March 23:59:59 is the last second of a fiscal year, month and period', () => {
  const last = at('2026-03-31T23:59:59+09:00');
  const first = at('2026-04-01T00:00:00+09:00');
  expect([fiscalYearOf(last), fiscalYearOf(first)]).toEqual([2025, 2026]);
  expect([monthOf(last), monthOf(first)]).toEqual(['2026-03', '2026-04']);
  expect([fiscalYearOfMonth('2026-03'), fiscalYearOfMonth('2026-04')]).toEqual([2025, 2026]);
  expect(spanOfPeriod('2026-03').to).toEqual(first);
  expect(spanOfPeriod('FY2025')).toEqual(fiscalYearRange(2025));
  expect(spanOfDays('2025-04-01', '2026-03-31')).toEqual(fiscalYearRange(2025));
});

test('the twelve months of a fiscal year fill it without a gap', () => {
  const spans = monthsOfFiscalYear(2023).map(spanOfPeriod);
  expect(spans).toHaveLength(12);
  spans.slice(1).forEach(({ from }, n) => expect(from).toEqual(spans[n]?.to));
  expect({ from: spans[0]?.from, to: spans[11]?.to }).toEqual(fiscalYearRange(2023));
});

test('the same day a year before exists, after a 29 February too', () => {
  expect(yearBefore('2024-02-29')).toBe('2023-02-28');
  expect(yearBefore('2022-05-31')).toBe('2021-05-31');
});
