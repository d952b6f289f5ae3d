import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { FollowCase } from '../commands/follow-case.js';

interface Payload {
  consultationId: string;
  from: string;
  to: string;
}

/** When a case moves, its engagements follow. */
@Injectable()
@JobHandler({ name: 'engagements.follow-case', on: ['consultation.moved'], queue: 'fast' })
export class FollowCaseJob implements Job<Payload> {
  constructor(private readonly followCase: FollowCase) {}

  run({ consultationId, from, to }: Payload, { actor }: JobContext): Promise<void> {
    return this.followCase.execute({ consultationId, from, to }, actor);
  }
}
