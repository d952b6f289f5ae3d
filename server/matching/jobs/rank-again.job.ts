import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RankOutdated } from '../commands/rank-outdated.js';

/**
 * The roster or the weights have changed: cases that still look for somebody are ranked again. After an
 * import there is one event per person; the first run does the work and the others find nothing left.
 */
@Injectable()
@JobHandler({
  name: 'matching.rank-again',
  on: ['supporter.changed', 'ranking.weights-activated', 'demo.loaded'],
  queue: 'slow',
})
export class RankAgainJob implements Job {
  constructor(private readonly outdated: RankOutdated) {}

  run(_: unknown, { actor }: JobContext): Promise<void> {
    return this.outdated.run(actor);
  }
}
