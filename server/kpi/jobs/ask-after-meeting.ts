import { Injectable } from '@nestjs/common';
import { FindCase } from '../../consultations/index.js';
import { Meetings } from '../../engagements/index.js';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { formatDate } from '../../platform/era.js';
import { AskAfterSupport } from '../../surveys/index.js';

interface Payload {
  meetingId: string;
  consultationId: string;
  outcome: 'held' | 'no_show';
}

/**
 * A meeting was held: its survey, where the desk's policy asks for one (at first it does not: the case has
 * its own). Here because meetings and surveys are neighbours that do not know each other.
 */
@Injectable()
@JobHandler({ name: 'kpi.ask-after-meeting', on: ['meeting.recorded'], lane: 'slow' })
export class AskAfterMeetingJob implements Job<Payload> {
  constructor(
    private readonly cases: FindCase,
    private readonly meetings: Meetings,
    private readonly ask: AskAfterSupport,
  ) {}

  async run({ meetingId, consultationId, outcome }: Payload, { actor }: JobContext): Promise<void> {
    const meeting = await this.meetings.find(meetingId);
    const found = await this.cases.byId(consultationId);
    const supportEndedAt = meeting?.endsAt ?? meeting?.startsAt;
    if (outcome !== 'held' || !found || found.state === 'spam' || !supportEndedAt) return;
    const { name, email, phone, language } = found;
    await this.ask.execute(
      {
        subject: { kind: 'meeting', id: meetingId },
        supportEndedAt,
        title: `${formatDate(supportEndedAt)}の面談`,
        recipient: { name, email, phone, language },
        consultationId,
      },
      actor,
    );
  }
}
