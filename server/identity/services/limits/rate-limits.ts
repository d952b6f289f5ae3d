import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { Actor } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { tooMany } from '../../../platform/core/problems.js';

/** Calls allowed per address and purpose in a window. A library's shared address must not be shut out. */
const PURPOSES: Record<string, { calls: number; seconds: number }> = {
  submit: { calls: 60, seconds: 600 },
  // A class or an office registers together when applications open.
  register: { calls: 120, seconds: 600 },
  // A whole office comes in at half past eight, in two steps each; wrong guesses have limits of their own.
  // Whoever used it up from the same address is let in again within a minute.
  'sign-in': { calls: 60, seconds: 60 },
  'password-reset': { calls: 10, seconds: 900 },
  code: { calls: 10, seconds: 600 },
  // Whole lists as files; an account may do ten times as many.
  export: { calls: 6, seconds: 60 },
  // Forms with files, up to 26 MB each.
  upload: { calls: 30, seconds: 600 },
  // A page that goes wrong tells so for each of its parts.
  report: { calls: 30, seconds: 60 },
  write: { calls: 60, seconds: 60 },
  // All that one key asks for, whatever it is.
  'api-key': { calls: 1_200, seconds: 60 },
  // One provider hands in everybody's answers.
  'inbound-mail': { calls: 600, seconds: 60 },
};

/** The desk's own people and programs are known by name and take in whole boxes of letters: ten times as much. */
const STAFF_FACTOR = 10;

/** Counters in the database, so that all web processes share them. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts one call by its caller: the account where there is one, else the known browser or address. */
  countCall(purpose: string, actor: Actor, caller: string): Promise<void> {
    if (actor.kind === 'account') return this.count(purpose, actor.id, STAFF_FACTOR);
    return this.count(purpose, caller);
  }

  /** Counts one call; throws 429 with Retry-After when the window is used up. */
  async count(purpose: string, who: string, factor = 1): Promise<void> {
    const limit = PURPOSES[purpose];
    if (!limit) throw new Error(`unknown rate limit "${purpose}"`);
    if (!this.config.rateLimit) return;
    const now = this.clock.now().getTime();
    const windowMs = limit.seconds * 1_000;
    const windowStart = now - (now % windowMs);
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `INSERT INTO rate_counter (key, window_start, count) VALUES ($1, $2, 1)
       ON CONFLICT (key, window_start) DO UPDATE SET count = rate_counter.count + 1 RETURNING count`,
      [`${purpose} ${who}`, new Date(windowStart)],
    );
    if ((row?.count ?? 0) > limit.calls * factor) {
      throw tooMany(Math.ceil((windowStart + windowMs - now) / 1_000));
    }
  }

  /** Removes windows that are over. */
  async sweep(): Promise<void> {
    const yesterday = new Date(this.clock.now().getTime() - 86_400_000);
    await this.unitOfWork.query(`DELETE FROM rate_counter WHERE window_start < $1`, [yesterday]);
  }
}
