import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RankAgainJob } from './rank-again.job.js';

/**
 * A shortlist first stored while the roster changed was not there to be ranked again, and a lost job
 * leaves a case without any: both are made up for.
 */
@Injectable()
@JobHandler({ name: 'matching.catch-up', schedule: '*/10 * * * *', queue: 'slow' })
export class CatchUpShortlistsJob implements Job {
  constructor(private readonly again: RankAgainJob) {}

  run(payload: unknown, context: JobContext): Promise<void> {
    return this.again.run(payload, context);
  }
}
