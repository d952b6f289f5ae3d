import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RemindParticipants } from '../commands/remind-participants.js';
import { DueSeminars } from '../queries/due-seminars.js';

/** A week, a day and an hour before; a run that was missed is made up for by the next. */
@Injectable()
@JobHandler({ name: 'seminars.remind', schedule: '*/10 * * * *', queue: 'slow' })
export class RemindParticipantsJob implements Job {
  constructor(
    private readonly due: DueSeminars,
    private readonly remind: RemindParticipants,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const seminarId of await this.due.toRemind()) {
      await this.remind.execute({ seminarId }, actor);
    }
  }
}
