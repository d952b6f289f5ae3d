/** How many wrong guesses are free, and how long the waits grow. Nothing locks: the owner must always get in. */
export interface ThrottleRule {
  /** Wrong guesses within an hour without a wait. */
  free: number;
  /** The longest wait, in seconds; each is twice the one before, beginning with two. */
  longestWait: number;
}

export const THROTTLES = {
  /** Passwords for one account from one source or known browser: strangers elsewhere do not count. */
  password: { free: 5, longestWait: 60 },
  /** Second factors, likewise: whoever gets here knows the password. */
  factor: { free: 5, longestWait: 60 },
  /** One source, whoever it asks for: an office behind it mistypes more often than a person. */
  source: { free: 20, longestWait: 60 },
  /** One case's mail codes, whoever guesses; the mail's own link opens the case meanwhile. */
  case: { free: 15, longestWait: 3_600 },
} as const satisfies Record<string, ThrottleRule>;

/** Wrong guesses at one account within an hour, from everywhere, that its owner and the administrators are told of. */
export const ATTACK = 20;

export interface Guesses {
  failures: number;
  windowStartedAt: Date;
  blockedUntil: Date | null;
}

export type Verdict = { kind: 'go'; after: Guesses } | { kind: 'wait'; seconds: number };

export const WINDOW_MS = 3_600_000;

const DAY_MS = 86_400_000;

const isRunning = (start: Date, now: Date): boolean => now.getTime() - start.getTime() < WINDOW_MS;

/**
 * Judges one more guess and counts it as wrong beforehand, so that guesses made at once count too;
 * a right one is taken back afterwards.
 */
export function countGuess(before: Guesses | null, rule: ThrottleRule, now: Date): Verdict {
  if (before?.blockedUntil && before.blockedUntil > now) {
    const seconds = Math.ceil((before.blockedUntil.getTime() - now.getTime()) / 1_000);
    return { kind: 'wait', seconds };
  }
  const running = before !== null && isRunning(before.windowStartedAt, now);
  const failures = running ? before.failures + 1 : 1;
  const wait =
    failures < rule.free ? 0 : Math.min(2 ** (failures - rule.free + 1), rule.longestWait);
  return {
    kind: 'go',
    after: {
      failures,
      windowStartedAt: running ? before.windowStartedAt : now,
      blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait * 1_000),
    },
  };
}

/**
 * The counter without the guess `mine`, which turned out right but proves only a part (the factor is
 * still to come). Waits that other guesses caused meanwhile stay.
 */
export function takeBack(current: Guesses, mine: Guesses): Guesses {
  const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
  return {
    failures: Math.max(0, current.failures - 1),
    windowStartedAt: current.windowStartedAt,
    blockedUntil: same(current.blockedUntil, mine.blockedUntil) ? null : current.blockedUntil,
  };
}

/** Wrong guesses at one account, from wherever they came, and when somebody was last told of them. */
export interface Attack {
  failures: number;
  windowStartedAt: Date;
  alertedAt: Date | null;
}

/** Counts one more; `alert` when it makes an attack of which nobody was told for a day. */
export function countAttack(before: Attack, now: Date): { after: Attack; alert: boolean } {
  const running = isRunning(before.windowStartedAt, now);
  const failures = running ? before.failures + 1 : 1;
  const quiet = before.alertedAt === null || now.getTime() - before.alertedAt.getTime() >= DAY_MS;
  const alert = failures >= ATTACK && quiet;
  return {
    after: {
      failures,
      windowStartedAt: running ? before.windowStartedAt : now,
      alertedAt: alert ? now : before.alertedAt,
    },
    alert,
  };
}

/** Whether it is going on: enough wrong guesses in an hour that is not over. */
export function isAttack({ failures, windowStartedAt }: Omit<Attack, 'alertedAt'>, now: Date) {
  return failures >= ATTACK && isRunning(windowStartedAt, now);
}
