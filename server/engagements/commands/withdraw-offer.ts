import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { moveCase, updateCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { optional, text } from '../../platform/validation/fields.js';
import type { LockedEngagement } from '../db/engagement.repository.js';
import { requireStaff } from '../domain/policy.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { EngagementEndings } from '../services/engagement-endings.js';

export const WithdrawBody = z.strictObject({ reason: optional(text(1_000)) });

type Input = z.output<typeof WithdrawBody> & { engagementId: string };

/**
 * Staff take an offer back, or release a supporter who had accepted. When nobody is left in advice the
 * case looks for a supporter again.
 */
@Injectable()
export class WithdrawOffer extends Command<Input, LockedEngagement, EngagementRecord> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly endings: EngagementEndings,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<EngagementRecord>> {
    const at = this.now();
    const { engagement } = locked;
    const ended = await this.endings.end(tx, engagement, 'withdrawn', actor, at, reason);
    return {
      result: engagement,
      events: [...ended.events, ...(await this.lookAgain(tx, locked, actor, at))],
      audit: ended.audit,
    };
  }

  private async lookAgain(
    tx: Tx,
    { engagement, consultation }: LockedEngagement,
    actor: Actor,
    at: Date,
  ): Promise<DomainEvent[]> {
    const advising = consultation.state === 'advising';
    if (!advising && consultation.waitingFrom !== 'advising') return [];
    const others = await this.engagements.hasState(
      tx,
      { consultationId: consultation.id, exceptId: engagement.id },
      ['accepted', 'active', 'reported'],
    );
    if (others) return [];
    if (advising) return moveCase(tx, consultation, 'matching', actor, at);
    await updateCase(tx, consultation, { waitingFrom: 'matching' }, at);
    return [];
  }
}
