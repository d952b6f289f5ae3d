import {
  awayOn,
  canMeet,
  openOn,
  weeklyText,
  type Availability,
} from '../../server/supporters/index.js';

const at = (text: string): Date => new Date(`${text}+09:00`);

/** Mondays in the morning and, in two pieces that touch, Wednesdays from one to five. */
const HOURS: Availability = {
  weekly: [
    { weekday: 3, from: '15:00', to: '17:00' },
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 3, from: '13:00', to: '15:00' },
  ],
  away: [{ from: '2026-11-30', to: '2026-12-02', note: '' }],
};

const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

test('the hours of a day are those on the wall in Japan, joined where they touch', () => {
  expect(openOn(HOURS, at('2026-11-25T00:30:00'))).toEqual([
    span('2026-11-25T13:00:00', '2026-11-25T17:00:00'),
  ]);
  expect(openOn(HOURS, at('2026-11-24T23:59:00'))).toEqual([]);
  expect(openOn(HOURS, at('2026-11-23T08:00:00'))).toHaveLength(1);
});

test('an absence holds from the first to the last day, in Japan', () => {
  expect(awayOn(HOURS, at('2026-11-29T23:59:59'))).toBeNull();
  expect(awayOn(HOURS, at('2026-11-30T00:00:00'))).not.toBeNull();
  expect(awayOn(HOURS, at('2026-12-02T23:59:59'))).not.toBeNull();
  expect(awayOn(HOURS, at('2026-12-03T00:00:00'))).toBeNull();
  expect(openOn(HOURS, at('2026-11-30T10:00:00'))).toEqual([]);
});

test('a meeting fits when it lies within the hours and no absence', () => {
  expect(canMeet(HOURS, span('2026-11-25T14:30:00', '2026-11-25T15:30:00'))).toBe(true);
  expect(canMeet(HOURS, span('2026-11-25T16:30:00', '2026-11-25T17:30:00'))).toBe(false);
  expect(canMeet(HOURS, span('2026-11-30T10:00:00', '2026-11-30T11:00:00'))).toBe(false);
});

test('hours that were not stated are any hours, but not while away', () => {
  const anytime = { ...HOURS, weekly: [] };
  expect(canMeet(anytime, span('2026-11-29T20:00:00', '2026-11-29T21:00:00'))).toBe(true);
  expect(canMeet(anytime, span('2026-11-29T23:30:00', '2026-11-30T00:30:00'))).toBe(false);
  expect(canMeet(anytime, span('2026-11-29T23:00:00', '2026-11-30T00:00:00'))).toBe(true);
});

test('hours until midnight end with the day', () => {
  const late = { weekly: [{ weekday: 7, from: '20:00', to: '24:00' }], away: [] };
  expect(openOn(late, at('2026-11-29T12:00:00'))).toEqual([
    span('2026-11-29T20:00:00', '2026-11-30T00:00:00'),
  ]);
});

test('weekly hours in a line', () => {
  const mornings = { from: '09:00', to: '12:00' };
  expect(weeklyText([{ weekday: 3, ...mornings }, ...HOURS.weekly])).toBe(
    '月・水 9:00〜12:00、水 15:00〜17:00、水 13:00〜15:00',
  );
  expect(weeklyText([])).toBe('');
});
