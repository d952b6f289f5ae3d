import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { Logger } from '../../platform/core/logger.js';
import { Problem } from '../../platform/core/problems.js';
import { EndCascade } from '../commands/end-cascade.js';
import { MakeOffer } from '../commands/make-offer.js';
import { SkipCandidate } from '../commands/skip-candidate.js';
import { WaitingOffers } from '../queries/waiting-offers.js';

interface Payload {
  consultationId: string;
  supporterId: string;
  cascade?: boolean;
}

/**
 * Matching has chosen who is asked next: make the offer, of the kind and with the note of the last one.
 * Somebody who was asked about this case before is not asked again by a machine, which also makes a
 * second run harmless.
 */
@Injectable()
@JobHandler({ name: 'engagements.offer-next', on: ['candidate.chosen'], queue: 'fast' })
export class OfferNextCandidateJob implements Job<Payload> {
  constructor(
    private readonly waiting: WaitingOffers,
    private readonly makeOffer: MakeOffer,
    private readonly endCascade: EndCascade,
    private readonly skipCandidate: SkipCandidate,
    private readonly logger: Logger,
  ) {}

  async run(payload: Payload, { actor, eventId }: JobContext): Promise<void> {
    const { consultationId, supporterId, cascade = true } = payload;
    const earlier = await this.waiting.earlierInCase(consultationId);
    const asked = earlier.filter(({ state }) => state !== 'proposed');
    if (asked.some((offer) => offer.supporterId === supporterId)) return;
    const listed = earlier.find((engagement) => engagement.supporterId === supporterId);
    const last = listed ?? asked.at(-1);
    const terms = {
      kind: last?.kind ?? 'advice',
      note: last?.note ?? null,
      lecture: last?.lecture ?? null,
      cascade,
    } as const;
    try {
      await this.makeOffer.execute({ consultationId, supporterId, ...terms }, actor);
    } catch (error) {
      // The case or the supporter has changed meanwhile; trying again would not help.
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      this.logger.warn('offer.not-made', { consultationId, supporterId, code: error.code });
      if (listed && (await this.skipCandidate.execute({ consultationId, supporterId }, actor)))
        return;
      await this.endCascade.execute({ consultationId, eventId }, actor);
    }
  }
}
