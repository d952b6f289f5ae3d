/** How many wrong guesses are free, how long the waits grow, and when somebody has to be asked. */
export interface ThrottleRule {
  /** Wrong guesses without a wait. */
  free: number;
  /** The longest wait, in seconds; each is twice the one before, beginning with two. */
  longestWait: number;
  /** Wrong guesses within an hour that lock; never when absent. */
  lockAfter?: number;
}

export const THROTTLES = {
  /** One account (by its normalised address, whether or not it exists). */
  account: { free: 5, longestWait: 120, lockAfter: 20 },
  /** One address: an office behind it mistypes more often than a person. */
  address: { free: 20, longestWait: 900 },
  /** One case's mail codes, whoever guesses. */
  case: { free: 15, longestWait: 3_600 },
} as const satisfies Record<string, ThrottleRule>;

export interface Guesses {
  failures: number;
  windowStartedAt: Date;
  blockedUntil: Date | null;
  lockedAt: Date | null;
}

export type Verdict =
  { kind: 'go'; after: Guesses } | { kind: 'wait'; seconds: number } | { kind: 'locked' };

const WINDOW_MS = 3_600_000;

/**
 * Judges one more guess and counts it as wrong beforehand, so that guesses made at once count too;
 * a right one is taken back afterwards. The guess that reaches `lockAfter` is still answered.
 */
export function countGuess(before: Guesses | null, rule: ThrottleRule, now: Date): Verdict {
  if (before?.lockedAt) return { kind: 'locked' };
  if (before?.blockedUntil && before.blockedUntil > now) {
    const seconds = Math.ceil((before.blockedUntil.getTime() - now.getTime()) / 1_000);
    return { kind: 'wait', seconds };
  }
  const running = before && now.getTime() - before.windowStartedAt.getTime() < WINDOW_MS;
  const failures = running ? before.failures + 1 : 1;
  const wait =
    failures < rule.free ? 0 : Math.min(2 ** (failures - rule.free + 1), rule.longestWait);
  return {
    kind: 'go',
    after: {
      failures,
      windowStartedAt: running ? before.windowStartedAt : now,
      blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait * 1_000),
      lockedAt: rule.lockAfter !== undefined && failures >= rule.lockAfter ? now : null,
    },
  };
}

/**
 * The counter without the guess `mine`, which turned out right but proves only a part (the factor is
 * still to come). Waits and locks that other guesses caused meanwhile stay.
 */
export function takeBack(current: Guesses, mine: Guesses): Guesses {
  const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
  return {
    failures: Math.max(0, current.failures - 1),
    windowStartedAt: current.windowStartedAt,
    blockedUntil: same(current.blockedUntil, mine.blockedUntil) ? null : current.blockedUntil,
    lockedAt: same(current.lockedAt, mine.lockedAt) ? null : current.lockedAt,
  };
}
