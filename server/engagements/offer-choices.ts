import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import type { Actor } from '../platform/actor.js';
import type { EngagementEntity } from './db/engagement.entity.js';

/**
 * Says whether a supporter may be chosen for a case, and keeps why. Called inside the offer's
 * transaction, with the case locked; throws a Problem when the choice needs a reason or must not be.
 */
export type OfferChoiceRecorder = (
  tx: Tx,
  offer: Pick<EngagementEntity, 'id' | 'consultationId' | 'supporterId'>,
  reason: string | null,
  actor: Actor,
) => Promise<void>;

/** Where matching, one floor up, hears who is offered a case: this room knows nothing of shortlists. */
@Injectable()
export class OfferChoices {
  private recorder: OfferChoiceRecorder | null = null;

  register(recorder: OfferChoiceRecorder): void {
    this.recorder = recorder;
  }

  async record(...choice: Parameters<OfferChoiceRecorder>): Promise<void> {
    await this.recorder?.(...choice);
  }
}
