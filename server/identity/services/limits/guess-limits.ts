import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../database/unit-of-work.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { tooMany } from '../../../platform/core/problems.js';
import { keyedHash, keyFor } from '../../domain/sealed.js';
import { countGuess, takeBack, THROTTLES, type Guesses } from '../../domain/throttle.js';

/** Whose guesses are counted together, e.g. one account's from one source. */
export interface GuessedAt {
  kind: keyof typeof THROTTLES;
  who: readonly string[];
}

/** A guess that has been counted as wrong until it turns out right. */
export interface CountedGuess {
  key: string;
  after: Guesses;
}

const DAY_MS = 86_400_000;

/**
 * Wrong guesses in the database, so that all web processes share them. An address nobody has is counted
 * and delayed exactly as one somebody has.
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

  /**
   * Counts a guess in each of these before it is judged; in none where one has to wait.
   * @throws Problem 429 with Retry-After
   */
  async begin(...guesses: readonly GuessedAt[]): Promise<CountedGuess[]> {
    const now = this.clock.now();
    // In one order, so that two requests never wait for each other.
    const keyed = guesses
      .map(({ kind, who }) => ({ kind, key: this.keyOf(kind, who) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const waits: number[] = [];
    const counted: CountedGuess[] = [];
    await this.unitOfWork.run(async (tx) => {
      for (const { kind, key } of keyed) {
        const verdict = countGuess(await this.lockRow(tx, key, now), THROTTLES[kind], now);
        if (verdict.kind === 'wait') waits.push(verdict.seconds);
        else counted.push({ key, after: verdict.after });
      }
      if (waits.length > 0 || !this.config.rateLimit) return;
      for (const { key, after } of counted) await write(tx, key, after);
    });
    if (waits.length > 0) throw tooMany(Math.max(...waits));
    return counted;
  }

  /** They were right, but prove only a part: they no longer count, the earlier ones still do. */
  async right(guesses: readonly CountedGuess[]): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      for (const { key, after } of guesses) {
        await write(tx, key, takeBack(await this.lockRow(tx, key, now), after));
      }
    });
  }

  /** Everything was proven. */
  async clear(...guesses: readonly GuessedAt[]): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM guess_counter WHERE key = ANY($1)`, [
      guesses.map(({ kind, who }) => this.keyOf(kind, who)),
    ]);
  }

  /** Forgets counters after a day. */
  async sweep(): Promise<void> {
    await this.unitOfWork.query(
      `DELETE FROM guess_counter WHERE window_started_at < $1
         AND (alerted_at IS NULL OR alerted_at < $1)`,
      [new Date(this.clock.now().getTime() - DAY_MS)],
    );
  }

  private async lockRow(tx: Tx, key: string, now: Date): Promise<Guesses> {
    // One statement: between an insert and a select, whoever comes in may forget the row.
    const rows = await tx.query<[Guesses]>(
      `INSERT INTO guess_counter (key, failures, window_started_at) VALUES ($1, 0, $2)
       ON CONFLICT (key) DO UPDATE SET failures = guess_counter.failures
       RETURNING failures, window_started_at AS "windowStartedAt", blocked_until AS "blockedUntil"`,
      [key, now],
    );
    return rows[0];
  }

  private keyOf(kind: string, who: readonly string[]): string {
    return `${kind} ${keyedHash(this.key, kind, who.join('\n')).toString('base64url')}`;
  }
}

async function write(tx: Tx, key: string, guesses: Guesses): Promise<void> {
  await tx.query(
    `UPDATE guess_counter SET failures = $2, window_started_at = $3, blocked_until = $4
     WHERE key = $1`,
    [key, guesses.failures, guesses.windowStartedAt, guesses.blockedUntil],
  );
}
