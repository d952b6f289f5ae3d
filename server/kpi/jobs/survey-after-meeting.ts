import { Injectable } from '@nestjs/common';
import { Meetings } from '../../engagements/index.js';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { formatDate } from '../../platform/time/era.js';
import { InviteRequester } from '../services/invite-requester.js';

interface Payload {
  meetingId: string;
  consultationId: string;
  outcome: 'held' | 'no_show';
}

/** A meeting was held: its survey. */
@Injectable()
@JobHandler({ name: 'kpi.survey-after-meeting', on: ['meeting.recorded'], queue: 'slow' })
export class SurveyAfterMeetingJob implements Job<Payload> {
  constructor(
    private readonly meetings: Meetings,
    private readonly requester: InviteRequester,
  ) {}

  async run({ meetingId, consultationId, outcome }: Payload, { actor }: JobContext): Promise<void> {
    const meeting = await this.meetings.find(meetingId);
    const supportEndedAt = meeting?.endsAt ?? meeting?.startsAt;
    if (outcome !== 'held' || !supportEndedAt) return;
    const subject = { kind: 'meeting', id: meetingId } as const;
    const title = `${formatDate(supportEndedAt)}の面談`;
    await this.requester.about(consultationId, { subject, supportEndedAt, title }, actor);
  }
}
