import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RequestReferralOutcome } from '../commands/request-referral-outcome.js';
import { DueOutcomes } from '../queries/due-outcomes.js';

/** Every morning; the command knows which were asked about already. */
@Injectable()
@JobHandler({
  name: 'engagements.request-referral-outcomes',
  schedule: '40 9 * * *',
  queue: 'slow',
})
export class RequestReferralOutcomesJob implements Job {
  constructor(
    private readonly dueOutcomes: DueOutcomes,
    private readonly requestOutcome: RequestReferralOutcome,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const { referralId } of await this.dueOutcomes.list()) {
      await this.requestOutcome.execute({ referralId }, actor);
    }
  }
}
