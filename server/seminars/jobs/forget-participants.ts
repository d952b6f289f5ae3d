import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { ForgetParticipants } from '../commands/forget-participants.js';

/** At night: people whose retention period is over. */
@Injectable()
@JobHandler({ name: 'seminars.forget', schedule: '40 3 * * *', lane: 'slow' })
export class ForgetParticipantsJob implements Job {
  constructor(private readonly forget: ForgetParticipants) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    while ((await this.forget.execute(undefined, actor)) > 0);
  }
}
