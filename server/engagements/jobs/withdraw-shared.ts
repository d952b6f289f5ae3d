import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { WithdrawOffer } from '../commands/withdraw-offer.js';
import { ENGAGEMENT_MOVES } from '../domain/states.js';
import { WaitingOffers } from '../queries/waiting-offers.js';

interface Payload {
  consultationId: string;
  kind: string;
}

const REASON = '相談者が、登録者に内容を伝えることへの同意を取り下げたため';

/**
 * The requester no longer wants supporters to read the case: every part that can be taken back is.
 * What was reported already stays reported. Running twice finds nothing left to do.
 */
@Injectable()
@JobHandler({ name: 'engagements.withdraw-shared', on: ['consent.withdrawn'], queue: 'fast' })
export class WithdrawSharedJob implements Job<Payload> {
  constructor(
    private readonly waiting: WaitingOffers,
    private readonly withdrawOffer: WithdrawOffer,
  ) {}

  async run({ consultationId, kind }: Payload, { actor }: JobContext): Promise<void> {
    if (kind !== 'shareWithSupporters') return;
    for (const { id, state } of await this.waiting.earlierInCase(consultationId)) {
      if (!ENGAGEMENT_MOVES[state].includes('withdrawn')) continue;
      await this.withdrawOffer.execute({ engagementId: id, reason: REASON }, actor);
    }
  }
}
