import { Injectable } from '@nestjs/common';
import { Referrals } from '../../engagements/index.js';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { InviteRequester } from '../services/invite-requester.js';

interface Payload {
  referralId: string;
  consultationId: string;
  /** ISO 8601. */
  endedAt: string;
}

/** The organisation told how a case it took over has ended: the requester's view of the hand-over. */
@Injectable()
@JobHandler({ name: 'kpi.survey-after-referral', on: ['referral.ended'], queue: 'slow' })
export class SurveyAfterReferralJob implements Job<Payload> {
  constructor(
    private readonly requester: InviteRequester,
    private readonly referrals: Referrals,
  ) {}

  async run(payload: Payload, { actor }: JobContext): Promise<void> {
    const { referralId, consultationId, endedAt } = payload;
    const organisationName = await this.referrals.organisationOf(referralId);
    if (organisationName === null) return;
    const subject = { kind: 'referral', id: referralId } as const;
    const title = `${organisationName}への引継ぎ`;
    const supportEndedAt = new Date(endedAt);
    await this.requester.about(consultationId, { subject, supportEndedAt, title }, actor);
  }
}
