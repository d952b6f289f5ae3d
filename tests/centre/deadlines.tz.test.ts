import fc from 'fast-check';
import { Centre } from '../../server/centre/index.js';
import { BusinessCalendar } from '../../server/centre/domain/business-calendar.js';
import type { ClosingDays } from '../../server/centre/domain/profile.js';
import { isoLocalDate } from '../../server/platform/time/zone.js';

const { calendar } = Centre.load(process.cwd(), 'mie');
const japan = (text: string): Date => new Date(`${text}+09:00`);
const HOUR_MS = 3_600_000;

test.each([
  ['2026-11-25T00:30:00', 3, '2026-11-30T17:00:00'],
  ['2026-11-27T23:59:59', 3, '2026-12-02T17:00:00'],
  ['2026-11-28T00:00:00', 3, '2026-12-02T17:00:00'],
  ['2026-11-29T12:00:00', 3, '2026-12-02T17:00:00'],
  ['2026-12-28T16:59:59', 1, '2027-01-04T17:00:00'],
  ['2026-12-28T17:00:01', 1, '2027-01-04T17:00:00'],
  ['2027-04-28T18:00:00', 2, '2027-05-06T17:00:00'],
])('received at %s, %i business days end at %s', (at, days, due) => {
  expect(calendar.deadlineAfter(japan(at), days)).toEqual(japan(due));
});

test('calendar days end with the closing hour of the last one too', () => {
  expect(calendar.deadlineInDays(japan('2026-11-25T00:30:00'), 7)).toEqual(
    japan('2026-12-02T17:00:00'),
  );
  expect(calendar.deadlineInDays(japan('2026-12-28T23:59:00'), 7)).toEqual(
    japan('2027-01-04T17:00:00'),
  );
});

const at = fc
  .date({
    min: japan('2021-09-01T00:00:00'),
    max: japan('2040-03-31T23:59:59'),
    noInvalidDate: true,
  })
  .map((date) => new Date(date));
const twoDigits = (value: number) => String(value).padStart(2, '0');
const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${twoDigits(month)}-${twoDigits(day)}`);
const weekday = fc.constantFrom('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'); // prettier-ignore
const closing = fc.record({
  weekdays: fc.uniqueArray(weekday, { maxLength: 6 }),
  holidays: fc.boolean(),
  everyYear: fc.array(
    fc.tuple(monthDay, fc.integer({ min: 0, max: 20 })).map(([from, length]) => {
      const to = new Date(Date.parse(`2027-${from}`) + length * 24 * HOUR_MS);
      return { from, to: to.toISOString().slice(5, 10), reason: '休業' };
    }),
    { maxLength: 3 },
  ),
  once: fc.array(
    at.map((day) => ({ date: isoLocalDate(day), reason: '臨時休業' })),
    { maxLength: 5 },
  ),
}) as fc.Arbitrary<ClosingDays>;
const closes = fc.integer({ min: 10, max: 24 }).map((hour) => `${String(hour)}:00`);
const anyCalendar = fc
  .tuple(closing, closes)
  .map(([days, hour]) => new BusinessCalendar(days, new Map(), { opens: '09:00', closes: hour }));
const days = fc.integer({ min: 1, max: 30 });
const later = fc.integer({ min: 0, max: 10 * 24 * HOUR_MS });

test('what is received later is never due earlier, whatever the calendar', () => {
  fc.assert(
    fc.property(anyCalendar, at, later, days, (any, first, wait, count) => {
      const second = new Date(first.getTime() + wait);
      for (const due of [
        (from: Date) => any.deadlineAfter(from, count),
        (from: Date) => any.deadlineInDays(from, count),
      ])
        expect(due(second).getTime()).toBeGreaterThanOrEqual(due(first).getTime());
    }),
  );
});

test('a deadline is the closing hour of the last of so many business days', () => {
  fc.assert(
    fc.property(anyCalendar, at, days, (any, from, count) => {
      const due = any.deadlineAfter(from, count);
      const last = new Date(due.getTime() - 1);
      expect(any.isBusinessDay(last)).toBe(true);
      expect(any.businessDaysUntil(from, due)).toBe(count);
      // Nothing is late before: the whole day until closing lies ahead of the deadline.
      expect(isoLocalDate(last) > isoLocalDate(from)).toBe(true);
    }),
  );
});
