import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import {
  EngagementRepository,
  noteOf,
  type LockedEngagement,
} from '../db/engagement.repository.js';
import { offerExpired } from '../domain/events.js';
import { CandidateRepository } from '../db/candidate.repository.js';

interface Input {
  engagementId: string;
}

/** The deadline has passed without an answer. Does nothing to an offer that was answered meanwhile. */
@Injectable()
export class ExpireOffer extends Command<Input, LockedEngagement, void> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly candidates: CandidateRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { engagement, consultation }: LockedEngagement,
    _: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const stands = at < engagement.deadline || engagement.pausedAt !== null;
    // The case may wait for its requester since a moment: the pause is on its way.
    if (engagement.state !== 'offered' || stands || consultation.state === 'awaiting_requester') {
      return { result: undefined, audit: [] };
    }
    await this.engagements.move(tx, engagement, 'expired', { decidedAt: at });
    const note = { kind: 'offer-expired', data: noteOf(engagement) };
    await addToTimeline(tx, engagement.consultationId, note, actor, at);
    return {
      result: undefined,
      events: await this.candidates.andNext(tx, offerExpired, engagement),
      audit: {
        action: 'offer.expired',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { state: { from: 'offered', to: 'expired' } },
      },
    };
  }
}
