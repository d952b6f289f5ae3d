import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RemindMeeting } from '../commands/remind-meeting.js';
import { DueMeetings } from '../queries/due-meetings.js';

/** The day before, in the hours in which people read mail; an hour that was missed is made up by the next. */
@Injectable()
@JobHandler({ name: 'engagements.remind-meetings', schedule: '0 9-20 * * *', queue: 'slow' })
export class RemindMeetingsJob implements Job {
  constructor(
    private readonly due: DueMeetings,
    private readonly remindMeeting: RemindMeeting,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const meetingId of await this.due.tomorrow()) {
      await this.remindMeeting.execute({ meetingId }, actor);
    }
  }
}
