import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { EraseParticipants } from '../commands/erase-participants.js';

/** At night: people whose retention period is over. */
@Injectable()
@JobHandler({ name: 'seminars.forget', schedule: '40 3 * * *', queue: 'slow' })
export class EraseParticipantsJob implements Job {
  constructor(private readonly forget: EraseParticipants) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    while ((await this.forget.execute(undefined, actor)) > 0);
  }
}
