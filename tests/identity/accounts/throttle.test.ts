import {
  ATTACK,
  countAttack,
  countGuess,
  isAttack,
  takeBack,
  THROTTLES,
} from '../../../server/identity/domain/throttle.js';
import type { Attack, Guesses, ThrottleRule } from '../../../server/identity/domain/throttle.js';

const START = new Date('2026-11-21T10:00:00+09:00').getTime();
const at = (seconds: number) => new Date(START + seconds * 1_000);
const { password, source } = THROTTLES;

/** Guesses as fast as the waits allow; the waits in seconds until `most` guesses are made. */
function guessOn(rule: ThrottleRule, most: number) {
  let guesses: Guesses | null = null;
  let seconds = 0;
  const waits: number[] = [];
  while (waits.length < most) {
    const verdict = countGuess(guesses, rule, at(seconds));
    if (verdict.kind === 'wait') {
      seconds += verdict.seconds;
      waits[waits.length - 1] = verdict.seconds;
    } else {
      guesses = verdict.after;
      waits.push(0);
    }
  }
  return { waits, seconds };
}

test('the first wrong guesses are free, then each wait is twice the one before', () => {
  expect(guessOn(password, 12).waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 0]);
});

test('nothing about sign-in waits longer than a minute, however often somebody guesses', () => {
  for (const rule of [password, THROTTLES.factor, source])
    expect(Math.max(...guessOn(rule, 500).waits)).toBe(60);
});

test('one source makes a guess a minute at one account, no more', () => {
  expect(guessOn(password, 60).seconds).toBeGreaterThan(50 * 60);
});

test('after an hour it begins anew', () => {
  const before = { failures: 19, windowStartedAt: at(0), blockedUntil: null };
  expect(countGuess(before, password, at(3_601))).toMatchObject({ after: { failures: 1 } });
});

test('taking a right guess back leaves the wait that others caused', () => {
  const mine = { failures: 6, windowStartedAt: at(0), blockedUntil: at(4) };
  const others = { failures: 20, windowStartedAt: at(0), blockedUntil: at(99) };
  expect(takeBack(mine, mine)).toMatchObject({ failures: 5, blockedUntil: null });
  expect(takeBack(others, mine)).toMatchObject({ failures: 19, blockedUntil: at(99) });
});

test('an attack is told of once a day, and is over an hour after it began', () => {
  let attack: Attack = { failures: 0, windowStartedAt: at(0), alertedAt: null };
  const told: number[] = [];
  for (let minute = 0; minute < 30 * 60; minute++) {
    const counted = countAttack(attack, at(minute * 60));
    attack = counted.after;
    if (counted.alert) told.push(minute);
  }
  expect(told).toEqual([ATTACK - 1, ATTACK - 1 + 24 * 60]);
  const { failures, windowStartedAt } = attack;
  expect(isAttack(attack, new Date(windowStartedAt.getTime() + 3_599_000))).toBe(
    failures >= ATTACK,
  );
  expect(isAttack({ failures: 99, windowStartedAt: at(0) }, at(3_600))).toBe(false);
});
