import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/core/actor.js';
import { OutdatedShortlists } from '../queries/outdated.js';
import { Ranking } from '../services/ranking.js';
import { RankCases } from './rank-cases.js';

/** Ranked in one transaction: few enough that nobody waits long for a locked case. */
const AT_ONCE = 20;

/** Ranks the cases again that still look for somebody and whose shortlist is of another roster or weights. */
@Injectable()
export class RankOutdated {
  constructor(
    private readonly ranking: Ranking,
    private readonly outdated: OutdatedShortlists,
    private readonly rank: RankCases,
  ) {}

  async run(actor: Actor): Promise<void> {
    const present = await this.ranking.refresh();
    const ids = await this.outdated.ids(present.rosterRevision, present.weights.version);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const cases = ids.slice(from, from + AT_ONCE).map((id) => ({ id, cascade: false }));
      await this.rank.run(cases, actor);
    }
  }
}
