import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { EndCascade } from '../commands/end-cascade.js';

interface Payload {
  consultationId: string;
}

/** Matching found nobody else to ask. */
@Injectable()
@JobHandler({ name: 'engagements.end-cascade', on: ['candidate.missing'], queue: 'fast' })
export class EndCascadeJob implements Job<Payload> {
  constructor(private readonly endCascade: EndCascade) {}

  run({ consultationId }: Payload, { actor, eventId }: JobContext): Promise<void> {
    return this.endCascade.execute({ consultationId, eventId }, actor);
  }
}
