import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { Batcher } from '../../platform/core/batcher.js';
import type { RankedCase } from '../commands/rank-supporters.js';
import { RankCases } from '../commands/rank-cases.js';

const NAME = 'matching.rank';
const ACTOR = { kind: 'system', id: NAME } as const;

interface Payload {
  consultationId: string;
  /** On a declined or expired offer: ask the next one. */
  cascade?: boolean;
}

/** More is known of a case, or somebody said no: who suits now? Cases at once are ranked together. */
@Injectable()
@JobHandler({
  name: NAME,
  on: [
    'triage.suggested',
    'triage.confirmed',
    'hearing.recorded',
    'offer.declined',
    'offer.expired',
    'shortlist.marked',
  ],
  queue: 'fast',
})
export class RankSupportersJob implements Job<Payload> {
  private readonly batcher = new Batcher<RankedCase>((cases) => this.rank.run(cases, ACTOR));

  constructor(private readonly rank: RankCases) {}

  run({ consultationId: id, cascade = false }: Payload): Promise<void> {
    return this.batcher.add({ id, cascade });
  }
}
