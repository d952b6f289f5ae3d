import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { SuggestTriage } from '../commands/suggest-triage.js';

/** A new case is read before anybody looks at it. */
@Injectable()
@JobHandler({ name: 'triage.suggest', on: ['consultation.submitted'], lane: 'fast' })
export class SuggestTriageJob implements Job<{ consultationId: string }> {
  constructor(private readonly suggest: SuggestTriage) {}

  async run({ consultationId }: { consultationId: string }, { actor }: JobContext): Promise<void> {
    await this.suggest.execute({ id: consultationId }, actor);
  }
}
