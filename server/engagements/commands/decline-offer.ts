import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { optional, text } from '../../platform/fields.js';
import type { EngagementEntity } from '../db/engagement.entity.js';
import { lockEngagement, moveEngagement, noteOf, type Held } from '../db/engagement-store.js';
import { offerOver } from '../domain/decided.js';
import { offerDeclined } from '../domain/events.js';
import { requireOwner } from '../domain/policy.js';
import { DECLINE_LABELS, DECLINE_REASONS } from '../domain/vocabulary.js';

export const DeclineBody = z.strictObject({
  reason: z.enum(DECLINE_REASONS),
  comment: optional(text(1_000)),
});

type Input = z.output<typeof DeclineBody> & { engagementId: string };

/** The supporter says no, and why; access to the case ends with it. */
@Injectable()
export class DeclineOffer extends Command<Input, Held, EngagementEntity> {
  constructor(scope: CommandScope) {
    super(scope);
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<Held> {
    return lockEngagement(tx, engagementId);
  }

  protected authorise(actor: Actor, { engagement }: Held): void {
    requireOwner(actor, engagement);
  }

  protected async handle(
    tx: Tx,
    { engagement, consultation }: Held,
    { reason, comment }: Input,
    actor: Actor,
  ): Promise<Outcome<EngagementEntity>> {
    const at = this.now();
    const over = offerOver(engagement, at);
    if (over) throw over;
    await moveEngagement(tx, engagement, 'declined', {
      decidedAt: at,
      declineReason: reason,
      declineComment: comment,
    });
    const data = { ...noteOf(engagement), reason: DECLINE_LABELS[reason] };
    await addToTimeline(tx, consultation.id, { kind: 'offer-declined', data }, actor, at);
    return {
      result: engagement,
      events: [offerDeclined(engagement)],
      audit: {
        action: 'offer.declined',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { state: { from: 'offered', to: 'declined' }, reason: { to: reason } },
      },
    };
  }
}
