import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { Batcher } from '../../platform/core/batcher.js';
import { SuggestTriage } from '../commands/suggest-triage.js';

const NAME = 'triage.suggest';
const ACTOR = { kind: 'system', id: NAME } as const;

/** A new case is read before anybody looks at it; cases that come in together are read together. */
@Injectable()
@JobHandler({ name: NAME, on: ['consultation.submitted'], queue: 'fast' })
export class SuggestTriageJob implements Job<{ consultationId: string }> {
  private readonly batcher = new Batcher<string>((ids) => this.suggest.execute({ ids }, ACTOR));

  constructor(private readonly suggest: SuggestTriage) {}

  run({ consultationId }: { consultationId: string }): Promise<void> {
    return this.batcher.add(consultationId);
  }
}
