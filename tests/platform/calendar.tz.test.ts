import fc from 'fast-check';
import {
  eraYear,
  fiscalYearLabel,
  formatDate,
  formatDateTime,
  formatDay,
} from '../../server/platform/time/era.js';
import { fiscalYearOf, fiscalYearRange } from '../../server/platform/time/fiscal-year.js';
import { instantOf, isoLocalDate, localDate, localTime } from '../../server/platform/time/zone.js';

const instants = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the fiscal year', () => {
  it.each([
    ['2026-03-31T23:59:59.999+09:00', 2025],
    ['2026-04-01T00:00:00+09:00', 2026],
    ['2027-03-31T23:59:59+09:00', 2026],
    // Still March in London, already April in Tsu.
    ['2026-03-31T15:00:00Z', 2026],
    ['2026-03-31T14:59:59Z', 2025],
  ])('of %s is %i', (at, year) => {
    expect(fiscalYearOf(new Date(at))).toBe(year);
  });

  it('is the one span that holds the instant, and the spans leave no gap', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const year = fiscalYearOf(at);
        const { from, to } = fiscalYearRange(year);
        expect(from <= at && at < to).toBe(true);
        expect(fiscalYearRange(year + 1).from).toEqual(to);
      }),
    );
  });

  it.each([
    [2026, '令和8年度'],
    [2020, '令和2年度'],
    // 令和 began on 1 May 2019, within the year.
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    // 平成 filled its last three months only.
    [1988, '昭和63年度'],
  ])('%i is %s', (year, label) => {
    expect(fiscalYearLabel(year)).toBe(label);
  });
});

describe('the era', () => {
  it.each([
    ['2019-04-30T23:59:59+09:00', '平成31年4月30日'],
    ['2019-05-01T00:00:00+09:00', '令和元年5月1日'],
    ['2019-04-30T15:00:00Z', '令和元年5月1日'],
    ['1989-01-07T12:00:00+09:00', '昭和64年1月7日'],
    ['1989-01-08T00:00:00+09:00', '平成元年1月8日'],
    ['2026-11-21T00:30:00+09:00', '令和8年11月21日'],
  ])('%s is %s', (at, text) => {
    expect(formatDate(new Date(at))).toBe(text);
  });

  it('does not guess before 昭和', () => {
    expect(() => eraYear(new Date('1926-12-24T00:00:00+09:00'))).toThrow(RangeError);
  });

  it('tells weekday and time on the wall in Japan', () => {
    const at = new Date('2026-11-21T00:05:00Z');
    expect(formatDay(at)).toBe('令和8年11月21日（土）');
    expect(formatDateTime(at)).toBe('令和8年11月21日（土） 9:05');
  });
});

describe('the wall in Japan', () => {
  it('reads back what it shows', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const { hour, minute } = localTime(at);
        const shown = instantOf(localDate(at), hour, minute);
        expect(Math.abs(at.getTime() - shown.getTime())).toBeLessThan(60_000);
        expect(isoLocalDate(shown)).toBe(isoLocalDate(at));
      }),
    );
  });
});
