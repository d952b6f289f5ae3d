import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { InviteToSurvey } from '../commands/invite-to-survey.js';

/** Support has ended: ask whether it was useful. */
@Injectable()
@JobHandler({ name: 'surveys.invite', on: ['consultation.answered'], queue: 'fast' })
export class InviteToSurveyJob implements Job<{ consultationId: string }> {
  constructor(private readonly invite: InviteToSurvey) {}

  async run({ consultationId }: { consultationId: string }, { actor }: JobContext): Promise<void> {
    await this.invite.execute({ consultationId }, actor);
  }
}
