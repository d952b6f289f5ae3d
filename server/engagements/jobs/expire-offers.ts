import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { ExpireOffer } from '../commands/expire-offer.js';
import { WaitingOffers } from '../queries/waiting-offers.js';

/** Ends offers whose deadline has passed; each in a transaction of its own. */
@Injectable()
@JobHandler({ name: 'engagements.expire-offers', schedule: '*/5 * * * *', queue: 'slow' })
export class ExpireOffersJob implements Job {
  constructor(
    private readonly waiting: WaitingOffers,
    private readonly expireOffer: ExpireOffer,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const engagementId of await this.waiting.overdue()) {
      await this.expireOffer.execute({ engagementId }, actor);
    }
  }
}
