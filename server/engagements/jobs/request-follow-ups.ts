import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { InviteFollowUp } from '../commands/invite-follow-up.js';
import { FollowUps } from '../queries/follow-ups.js';

/** Every morning: who was advised three months ago is asked whether the step was taken. */
@Injectable()
@JobHandler({ name: 'engagements.request-follow-up', schedule: '30 9 * * *', queue: 'slow' })
export class RequestFollowUpsJob implements Job {
  constructor(
    private readonly followUps: FollowUps,
    private readonly inviteFollowUp: InviteFollowUp,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const consultationId of await this.followUps.due()) {
      await this.inviteFollowUp.execute({ consultationId }, actor);
    }
  }
}
