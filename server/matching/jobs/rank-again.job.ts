import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { OutdatedShortlists } from '../queries/outdated.js';
import { RankCases } from '../rank-cases.js';
import { Ranking } from '../ranking.js';

/** Ranked in one transaction: few enough that nobody waits long for a locked case. */
const AT_ONCE = 20;

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
  constructor(
    private readonly ranking: Ranking,
    private readonly outdated: OutdatedShortlists,
    private readonly rank: RankCases,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    const present = await this.ranking.refresh();
    const ids = await this.outdated.ids(present.rosterRevision, present.weights.version);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const cases = ids.slice(from, from + AT_ONCE).map((id) => ({ id, cascade: false }));
      await this.rank.run(cases, actor);
    }
  }
}
