import fc from 'fast-check';
import { Centre } from '../../server/centre/index.js';

const { calendar } = Centre.load(process.cwd(), 'mie');
const japan = (text: string): Date => new Date(`${text}+09:00`);
const DAY_MS = 86_400_000;

const instant = fc
  .date({
    min: japan('2021-09-01T00:00:00'),
    max: japan('2040-03-31T23:59:59'),
    noInvalidDate: true,
  })
  .map((date) => new Date(date));

test.each([
  ['2026-11-21T10:00:00', '土曜日'],
  ['2026-11-22T10:00:00', '日曜日'],
  ['2026-11-23T10:00:00', '勤労感謝の日'],
  ['2026-12-29T09:00:00', '年末年始'],
  ['2027-01-03T23:59:00', '年末年始'],
  ['2025-11-24T09:00:00', '勤労感謝の日 振替休日'],
])('the desk is closed on %s because of %s', (at, reason) => {
  expect(calendar.isBusinessDay(japan(at))).toBe(false);
  expect(calendar.closedBecause(japan(at))).toBe(reason);
});

test.each([
  '2026-11-20T00:00:00',
  '2026-11-24T23:59:59',
  '2026-12-28T12:00:00',
  '2027-01-04T00:00:00',
])('the desk is open on %s', (at) => {
  expect(calendar.isBusinessDay(japan(at))).toBe(true);
});

test('midnight in Japan decides the day, not midnight in UTC', () => {
  // 2026-11-20 (Friday) 23:30 in Japan is 14:30 UTC; half an hour later it is Saturday.
  expect(calendar.isBusinessDay(new Date('2026-11-20T14:30:00Z'))).toBe(true);
  expect(calendar.isBusinessDay(new Date('2026-11-20T15:00:00Z'))).toBe(false);
});

test('three business days from the Friday before a long weekend end on the Thursday', () => {
  const friday = japan('2026-11-20T16:45:00');
  expect(calendar.addBusinessDays(friday, 3)).toEqual(japan('2026-11-26T16:45:00'));
  expect(calendar.deadlineAfter(friday, 3)).toEqual(japan('2026-11-26T17:00:00'));
});

test('a day asked for in the New Year closure begins on the first open day', () => {
  expect(calendar.addBusinessDays(japan('2026-12-30T10:00:00'), 0)).toEqual(
    japan('2027-01-04T10:00:00'),
  );
});

test('broken numbers of days are refused', () => {
  for (const days of [-1, 1.5, Number.NaN]) {
    expect(() => calendar.addBusinessDays(new Date(), days)).toThrow(RangeError);
  }
});

test('adding n business days lands on a business day with exactly n of them in between, at the same time of day', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const to = calendar.addBusinessDays(from, days);
      expect(calendar.isBusinessDay(to)).toBe(true);
      expect((to.getTime() - from.getTime()) % DAY_MS).toBe(0);
      let open = 0;
      for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) {
        if (calendar.isBusinessDay(new Date(at))) open += 1;
      }
      expect(open).toBe(days);
    }),
  );
});

test('adding in two steps equals adding at once', () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (from, a, b) => {
        const stepwise = calendar.addBusinessDays(calendar.addBusinessDays(from, a), b);
        expect(stepwise).toEqual(calendar.addBusinessDays(from, a + b));
      },
    ),
  );
});
