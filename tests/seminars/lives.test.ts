import { canBeLaidOut } from '../../server/seminars/domain/slot-plan.js';
import {
  REGISTRATION_MOVES,
  REGISTRATION_STATES,
  SEATED_STATES,
} from '../../server/seminars/domain/registration-states.js';
import { SEMINAR_MOVES, SEMINAR_STATES } from '../../server/seminars/domain/seminar-states.js';
import { SLOT_MOVES, SLOT_STATES } from '../../server/seminars/domain/slot-states.js';

const LIVES: [
  string,
  string,
  readonly string[],
  Readonly<Record<string, readonly string[]>>,
  string[],
][] = [
  ['seminar', 'draft', SEMINAR_STATES, SEMINAR_MOVES, ['held', 'cancelled']],
  ['registration', 'waitlisted', REGISTRATION_STATES, REGISTRATION_MOVES, ['cancelled']],
  ['slot', 'open', SLOT_STATES, SLOT_MOVES, []],
];

test.each(LIVES)(
  'a %s reaches every state, and leaves every state that is not final',
  (_, first, states, moves, final) => {
    const reached = new Set([first]);
    for (const state of reached) for (const to of moves[state] ?? []) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
    expect(states.filter((state) => moves[state]?.length === 0).sort()).toEqual(final.sort());
  },
);

test('whoever cancelled is never invited back', () => {
  expect(REGISTRATION_MOVES.cancelled).toEqual([]);
});

test('a question that is open keeps the seat it asks about', () => {
  expect(SEATED_STATES).toContain('asked');
});

describe('the time talks are laid out in', () => {
  const from = new Date('2026-12-05T15:30:00+09:00');

  it.each([
    ['2026-12-05T15:30:00+09:00', false],
    ['2026-12-05T16:30:00+09:00', true],
    ['2026-12-07T15:30:00+09:00', true],
    // A slip of the year: thousands of talks.
    ['2999-12-05T16:30:00+09:00', false],
  ])('until %s: %s', (to, laidOut) => {
    expect(canBeLaidOut(from, new Date(to))).toBe(laidOut);
  });
});
