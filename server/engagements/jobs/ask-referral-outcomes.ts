import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { AskReferralOutcome } from '../commands/ask-referral-outcome.js';
import { Referrals } from '../queries/referrals.js';

/** Every morning; the command knows which were asked about already. */
@Injectable()
@JobHandler({ name: 'engagements.ask-referral-outcomes', schedule: '40 9 * * *', lane: 'slow' })
export class AskReferralOutcomesJob implements Job {
  constructor(
    private readonly referrals: Referrals,
    private readonly askOutcome: AskReferralOutcome,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const referralId of await this.referrals.outcomesDue()) {
      await this.askOutcome.execute({ referralId }, actor);
    }
  }
}
