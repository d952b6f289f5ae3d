import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { PauseOffers } from '../commands/pause-offers.js';

interface Payload {
  consultationId: string;
  from: string;
  to: string;
}

/** A case begins or ends waiting for its requester. */
@Injectable()
@JobHandler({ name: 'engagements.pause-offers', on: ['consultation.moved'], queue: 'fast' })
export class PauseOffersJob implements Job<Payload> {
  constructor(private readonly pauseOffers: PauseOffers) {}

  async run({ consultationId, from, to }: Payload, { actor }: JobContext): Promise<void> {
    if (![from, to].includes('awaiting_requester')) return;
    await this.pauseOffers.execute({ consultationId }, actor);
  }
}
