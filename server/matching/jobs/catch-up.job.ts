import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RankOutdated } from '../commands/rank-outdated.js';

/**
 * A shortlist first stored while the roster changed was not there to be ranked again, and a lost job
 * leaves a case without any: both are made up for.
 */
@Injectable()
@JobHandler({ name: 'matching.catch-up', schedule: '*/10 * * * *', queue: 'slow' })
export class CatchUpShortlistsJob implements Job {
  constructor(private readonly outdated: RankOutdated) {}

  run(_: unknown, { actor }: JobContext): Promise<void> {
    return this.outdated.run(actor);
  }
}
