import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { RateLimits } from '../rate-limits.js';

/** Removes rate-limit counters of windows that are over. */
@Injectable()
@JobHandler({ name: 'identity.sweep-counters', schedule: '17 * * * *', lane: 'slow' })
export class SweepCountersJob implements Job {
  constructor(private readonly rateLimits: RateLimits) {}

  run(): Promise<void> {
    return this.rateLimits.sweep();
  }
}
