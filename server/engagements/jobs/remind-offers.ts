import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RemindOffer } from '../commands/remind-offer.js';
import { WaitingOffers } from '../queries/waiting-offers.js';

/** In the hours in which people read mail; the command knows whose time has come. */
@Injectable()
@JobHandler({ name: 'engagements.remind-offers', schedule: '5 9-18 * * *', queue: 'slow' })
export class RemindOffersJob implements Job {
  constructor(
    private readonly waiting: WaitingOffers,
    private readonly remindOffer: RemindOffer,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const engagementId of await this.waiting.open()) {
      await this.remindOffer.execute({ engagementId }, actor);
    }
  }
}
