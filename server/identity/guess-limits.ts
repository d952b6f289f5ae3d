import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Problem, tooMany } from '../platform/problems.js';
import { countGuess, takeBack, THROTTLES, type Guesses } from './domain/throttle.js';
import { keyedHash, keyFor } from './domain/sealed.js';

export type GuessKind = keyof typeof THROTTLES;

/** A guess that has been counted as wrong until it turns out right. */
export interface CountedGuess {
  key: string;
  after: Guesses;
  /** Whether this guess, if wrong, locks. */
  locks: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Wrong guesses by account, address and case, in the database, so that all web processes share them.
 * An address nobody has is counted, delayed and locked exactly as one somebody has.
 */
@Injectable()
export class GuessLimits {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.key = keyFor(config.secrets.sessions, 'guesses');
  }

  /** Counts a guess before it is judged. @throws Problem 429 with Retry-After, 423 when locked. */
  async begin(kind: GuessKind, who: string): Promise<CountedGuess> {
    const key = this.keyOf(kind, who);
    const now = this.clock.now();
    const verdict = await this.unitOfWork.run(async (tx) => {
      const counted = countGuess(await this.lockRow(tx, key, now), THROTTLES[kind], now);
      if (counted.kind === 'go' && this.config.rateLimit) await write(tx, key, counted.after);
      return counted;
    });
    if (verdict.kind === 'locked') throw locked();
    if (verdict.kind === 'wait') throw tooMany(verdict.seconds);
    return { key, after: verdict.after, locks: verdict.after.lockedAt !== null };
  }

  /** It was right, but proves only a part: it no longer counts, the earlier ones still do. */
  async right({ key, after }: CountedGuess): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) =>
      write(tx, key, takeBack(await this.lockRow(tx, key, now), after)),
    );
  }

  /** Everything was proven, or an administrator unlocked. */
  async clear(kind: GuessKind, who: string, tx: Tx = this.unitOfWork.read): Promise<void> {
    await tx.query(`DELETE FROM guess_counter WHERE key = $1`, [this.keyOf(kind, who)]);
  }

  /** Which of these are locked. */
  async lockedAmong(kind: GuessKind, whos: readonly string[]): Promise<ReadonlySet<string>> {
    const byKey = new Map(whos.map((who) => [this.keyOf(kind, who), who]));
    const rows = await this.unitOfWork.query<{ key: string }>(
      `SELECT key FROM guess_counter WHERE key = ANY($1) AND locked_at IS NOT NULL`,
      [[...byKey.keys()]],
    );
    return new Set(rows.map(({ key }) => byKey.get(key) ?? ''));
  }

  /** Forgets counters after a day, and after 30 the locks (which strangers' typing makes too). */
  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.unitOfWork.query(
      `DELETE FROM guess_counter
       WHERE window_started_at < $1 AND (locked_at IS NULL OR locked_at < $2)`,
      [new Date(now - DAY_MS), new Date(now - 30 * DAY_MS)],
    );
  }

  private async lockRow(tx: Tx, key: string, now: Date): Promise<Guesses> {
    await tx.query(
      `INSERT INTO guess_counter (key, failures, window_started_at) VALUES ($1, 0, $2)
       ON CONFLICT (key) DO NOTHING`,
      [key, now],
    );
    const rows = await tx.query<[Guesses]>(
      `SELECT failures, window_started_at AS "windowStartedAt", blocked_until AS "blockedUntil",
              locked_at AS "lockedAt" FROM guess_counter WHERE key = $1 FOR UPDATE`,
      [key],
    );
    return rows[0];
  }

  private keyOf(kind: GuessKind, who: string): string {
    return `${kind} ${keyedHash(this.key, kind, who).toString('base64url')}`;
  }
}

async function write(tx: Tx, key: string, it: Guesses): Promise<void> {
  await tx.query(
    `UPDATE guess_counter SET failures = $2, window_started_at = $3, blocked_until = $4,
            locked_at = $5 WHERE key = $1`,
    [key, it.failures, it.windowStartedAt, it.blockedUntil, it.lockedAt],
  );
}

/** Said of every address that has been guessed at too often, whether or not somebody has it. */
const locked = (): Problem =>
  new Problem({
    status: 423,
    code: 'locked',
    title: 'サインインを止めています',
    detail:
      '短い間に何度も間違えたため、このメールアドレスでのサインインを止めています。管理者に解除を依頼してください。',
  });
