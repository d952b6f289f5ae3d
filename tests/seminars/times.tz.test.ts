import fc from 'fast-check';
import {
  addressShown,
  answerDeadline,
  dueReminder,
  promotionAt,
  windowAt,
} from '../../server/seminars/domain/times.js';
import { readRegistrationNumber, seminarCode } from '../../server/seminars/domain/numbers.js';
import { forgottenFrom } from '../../server/seminars/domain/retention.js';
import { timesBetween, planSlots } from '../../server/seminars/domain/slot-plan.js';

const at = (text: string): Date => new Date(`${text}+09:00`);
const start = at('2026-12-05T13:30:00');

test('a day before the start one is asked; from the start on nobody is invited', () => {
  expect(promotionAt(at('2026-12-04T13:29:59'), start)).toBe('confirmed');
  expect(promotionAt(at('2026-12-04T13:30:00'), start)).toBe('asked');
  expect(promotionAt(at('2026-12-05T13:29:59'), start)).toBe('asked');
  expect(promotionAt(start, start)).toBeNull();
});

test('whoever is asked has time to answer, and the next has time after them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 24 * 3_600_000 }), (left) => {
      const now = new Date(start.getTime() - left);
      const until = answerDeadline(now, start);
      expect(until > now && until < start).toBe(true);
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(6 * 3_600_000);
    }),
  );
});

test('reminders a week, a day and an hour before, none in between and none after', () => {
  const kind = (text: string) => dueReminder(at(text), start)?.kind ?? null;
  expect(kind('2026-11-28T13:29:59')).toBeNull();
  expect(kind('2026-11-28T13:30:00')).toBe('week');
  expect(kind('2026-11-30T09:00:00')).toBeNull();
  expect(kind('2026-12-04T13:30:00')).toBe('day');
  expect(kind('2026-12-05T09:00:00')).toBeNull();
  expect(kind('2026-12-05T12:30:00')).toBe('hour');
  expect(kind('2026-12-05T13:30:00')).toBeNull();
});

test('an application window closes at its last instant, and at the start at the latest', () => {
  const window = {
    applyFrom: at('2026-11-01T09:00:00'),
    applyBy: at('2026-12-04T17:00:00'),
    startsAt: start,
  };
  expect(windowAt(at('2026-11-01T08:59:59'), window)).toBe('early');
  expect(windowAt(at('2026-11-01T09:00:00'), window)).toBe('open');
  expect(windowAt(at('2026-12-04T17:00:00'), window)).toBe('late');
  const late = { applyFrom: null, applyBy: at('2026-12-06T00:00:00'), startsAt: start };
  expect(windowAt(at('2026-12-05T13:29:00'), late)).toBe('open');
  expect(windowAt(start, late)).toBe('late');
  expect(windowAt(start, { ...window, startsAt: null })).toBe('early');
});

test('a seminar across midnight keeps its reminders and its address by instants, not by dates', () => {
  const [from, to] = [at('2026-12-31T23:30:00'), at('2027-01-01T01:00:00')];
  expect(dueReminder(at('2026-12-31T22:30:00'), from)?.kind).toBe('hour');
  expect(addressShown(at('2026-12-30T23:29:00'), from, to)).toBe(false);
  expect(addressShown(at('2026-12-30T23:30:00'), from, to)).toBe(true);
  expect(addressShown(at('2027-01-01T00:59:00'), from, to)).toBe(true);
  expect(addressShown(to, from, to)).toBe(false);
});

test('numbers are read as people say and type them', () => {
  expect(seminarCode(2026, 1)).toBe('R8S01');
  for (const typed of ['R8S01-0007', 'ｒ８ｓ０１ー０００７', 'r8s010007', ' 7 ', '0007', '７']) {
    expect(readRegistrationNumber(typed, 'R8S01')).toBe('R8S01-0007');
  }
  expect(readRegistrationNumber('架空', 'R8S01')).toBeNull();
});

test('people are kept three full years after the fiscal year of the seminar', () => {
  expect(forgottenFrom(2022)).toEqual(at('2026-04-01T00:00:00'));
});

test('slots are laid out one after the other, with breaks, and never two in a room', () => {
  const [from, to] = [at('2022-06-24T15:30:00'), at('2022-06-24T16:30:00')];
  expect(timesBetween(from, to, 25, 5)).toHaveLength(2);
  expect(timesBetween(from, to, 61, 0)).toEqual([]);
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 60 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (minutes, breakMinutes, people, rooms) => {
        const plan = planSlots(
          {
            from,
            to,
            minutes,
            breakMinutes,
            mode: 'onsite',
            supporters: Array.from({ length: people }, (_, n) => String(n)),
            rooms: Array.from({ length: rooms }, (_, n) => `部屋${String(n)}`),
          },
          () => true,
        );
        for (const slot of plan) expect(slot.endsAt <= to).toBe(true);
        const keys = plan.map(({ startsAt, room }) => `${startsAt.toISOString()} ${room ?? ''}`);
        expect(new Set(keys).size).toBe(keys.length);
        const own = plan.map(
          ({ startsAt, supporterId }) => `${startsAt.toISOString()} ${supporterId}`,
        );
        expect(new Set(own).size).toBe(own.length);
      },
    ),
  );
});
