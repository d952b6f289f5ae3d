import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { GuessLimits } from '../services/limits/guess-limits.js';
import { RateLimits } from '../services/limits/rate-limits.js';
import { Sessions } from '../services/sessions/sessions.js';

/** Removes what is over: counters of calls and guesses, sessions. */
@Injectable()
@JobHandler({ name: 'identity.sweep-counters', schedule: '17 * * * *', queue: 'slow' })
export class SweepCountersJob implements Job {
  constructor(
    private readonly rateLimits: RateLimits,
    private readonly guessLimits: GuessLimits,
    private readonly sessions: Sessions,
  ) {}

  async run(): Promise<void> {
    await this.rateLimits.sweep();
    await this.guessLimits.sweep();
    await this.sessions.sweep();
  }
}
