import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { formatDate } from '../../platform/time/era.js';
import { InviteRequester } from '../services/invite-requester.js';

interface Payload {
  engagementId: string;
  consultationId: string;
  /** ISO 8601. */
  endedAt: string;
}

/** A lecture was given: the survey of who asked for it. Its audience has one of its own. */
@Injectable()
@JobHandler({ name: 'kpi.survey-after-lecture', on: ['lecture.held'], queue: 'slow' })
export class SurveyAfterLectureJob implements Job<Payload> {
  constructor(private readonly requester: InviteRequester) {}

  async run(
    { engagementId, consultationId, endedAt }: Payload,
    { actor }: JobContext,
  ): Promise<void> {
    const supportEndedAt = new Date(endedAt);
    const subject = { kind: 'lecture', id: engagementId } as const;
    const title = `${formatDate(supportEndedAt)}の講演`;
    await this.requester.about(consultationId, { subject, supportEndedAt, title }, actor);
  }
}
