import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RankSupporters } from '../commands/rank-supporters.js';
import { Ranking } from '../ranking.js';

interface Payload {
  consultationId: string;
  /** On a declined or expired offer: ask the next one. */
  cascade?: boolean;
}

/** More is known of a case, or somebody said no: who suits now? */
@Injectable()
@JobHandler({
  name: 'matching.rank',
  on: [
    'triage.suggested',
    'triage.confirmed',
    'hearing.recorded',
    'offer.declined',
    'offer.expired',
  ],
  lane: 'fast',
})
export class RankSupportersJob implements Job<Payload> {
  constructor(
    private readonly ranking: Ranking,
    private readonly rank: RankSupporters,
  ) {}

  async run({ consultationId, cascade = false }: Payload, { actor }: JobContext): Promise<void> {
    const present = await this.ranking.refresh();
    await this.rank.execute({ id: consultationId, present, cascade }, actor);
  }
}
