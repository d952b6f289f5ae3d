import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { EngagementEntity } from '../db/engagement.entity.js';

/** Port: who hears which supporter a case is offered to. Matching, which has the shortlist, provides it. */
export abstract class OfferChoices {
  /**
   * Says whether a supporter may be chosen for a case, and records why. Called inside the offer's
   * transaction, with the case locked.
   * @throws Problem when the choice needs a reason or must not be
   */
  abstract record(
    tx: Tx,
    offer: Pick<EngagementEntity, 'id' | 'consultationId' | 'supporterId'>,
    reason: string | null,
    actor: Actor,
  ): Promise<void>;
}
