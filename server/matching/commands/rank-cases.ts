import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/core/actor.js';
import { LookOutdated, RankSupporters } from './rank-supporters.js';
import type { RankedCase } from './rank-supporters.js';
import { Ranking } from '../services/ranking.js';

/** A roster under import changes faster than anybody can look: then the last look has to do. */
const LOOKS = 3;

/** Looks at the desk and ranks, again where the desk changed between the look and the ranking. */
@Injectable()
export class RankCases {
  constructor(
    private readonly ranking: Ranking,
    private readonly rank: RankSupporters,
  ) {}

  async run(cases: readonly RankedCase[], actor: Actor): Promise<void> {
    for (let left = LOOKS - 1; ; left -= 1) {
      const present = await this.ranking.refresh();
      try {
        await this.rank.execute({ cases, present, current: left > 0 }, actor);
        return;
      } catch (error) {
        if (!(error instanceof LookOutdated) || left === 0) throw error;
      }
    }
  }
}
