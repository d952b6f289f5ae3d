import { countGuess, takeBack, THROTTLES } from '../../../server/identity/domain/throttle.js';
import type { Guesses } from '../../../server/identity/domain/throttle.js';

const START = new Date('2026-11-21T10:00:00+09:00').getTime();
const at = (seconds: number) => new Date(START + seconds * 1_000);
const { account, address } = THROTTLES;

/** Guesses as fast as the waits allow; the waits in seconds, until locked or `most` guesses are made. */
function guessOn(rule: typeof account | typeof address, most: number) {
  let guesses: Guesses | null = null;
  let seconds = 0;
  const waits: number[] = [];
  while (waits.length < most) {
    const verdict = countGuess(guesses, rule, at(seconds));
    if (verdict.kind === 'locked') return { waits, seconds, locked: true };
    if (verdict.kind === 'wait') {
      seconds += verdict.seconds;
      waits[waits.length - 1] = verdict.seconds;
    } else {
      guesses = verdict.after;
      waits.push(0);
    }
  }
  return { waits, seconds, locked: false };
}

test('the first wrong guesses are free, then each wait is twice the one before', () => {
  expect(guessOn(account, 12).waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 120, 0]);
});

test('twenty wrong guesses within an hour lock an account', () => {
  const { waits, seconds, locked } = guessOn(account, 100);
  expect(locked).toBe(true);
  expect(waits).toHaveLength(20);
  expect(seconds).toBeLessThan(3_600);
});

test('an address is slowed down and never locked: others share it', () => {
  expect(guessOn(address, 60).locked).toBe(false);
});

test('after an hour it begins anew; a lock stays', () => {
  const before = { failures: 19, windowStartedAt: at(0), blockedUntil: null, lockedAt: null };
  expect(countGuess(before, account, at(3_601))).toMatchObject({ after: { failures: 1 } });
  expect(countGuess({ ...before, lockedAt: at(0) }, account, at(90_000))).toEqual({
    kind: 'locked',
  });
});

test('taking a right guess back leaves the wait and the lock that others caused', () => {
  const mine = { failures: 6, windowStartedAt: at(0), blockedUntil: at(4), lockedAt: null };
  const others = { failures: 20, windowStartedAt: at(0), blockedUntil: at(99), lockedAt: at(3) };
  expect(takeBack(mine, mine)).toMatchObject({ failures: 5, blockedUntil: null });
  expect(takeBack(others, mine)).toMatchObject({
    failures: 19,
    blockedUntil: at(99),
    lockedAt: at(3),
  });
});
