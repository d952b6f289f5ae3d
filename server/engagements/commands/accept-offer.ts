import { Injectable } from '@nestjs/common';
import { addToTimeline, moveCase, updateCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { gone } from '../../platform/core/problems.js';
import {
  EngagementRepository,
  noteOf,
  type LockedEngagement,
} from '../db/engagement.repository.js';
import { offerOver } from '../domain/decided.js';
import { offerAccepted } from '../domain/events.js';
import { requireOwner } from '../domain/policy.js';
import type { EngagementRecord } from '../db/engagement.repository.js';
import { CandidateRepository } from '../db/candidate.repository.js';

interface Input {
  engagementId: string;
}

/**
 * The supporter says yes: from now on they may know who asks, and the case is in advice.
 * @throws Problem 409 `offer-accepted` when somebody was quicker, 410 when the offer is over.
 */
@Injectable()
export class AcceptOffer extends Command<Input, LockedEngagement, EngagementRecord> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly candidates: CandidateRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor, { engagement }: LockedEngagement): void {
    requireOwner(actor, engagement);
  }

  protected async handle(
    tx: Tx,
    { engagement, consultation }: LockedEngagement,
    _: Input,
    actor: Actor,
  ): Promise<Outcome<EngagementRecord>> {
    const at = this.now();
    const over = offerOver(engagement, at);
    if (over) throw over;
    await this.engagements.move(tx, engagement, 'accepted', { decidedAt: at, pausedAt: null });
    const note = { kind: 'offer-accepted', data: noteOf(engagement) };
    await addToTimeline(tx, consultation.id, note, actor, at);
    await this.candidates.dropAll(tx, consultation.id, actor, at);
    const moves = await moveToAdvising(tx, consultation, actor, at);
    return {
      result: engagement,
      events: [offerAccepted(engagement), ...moves],
      audit: {
        action: 'offer.accepted',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { state: { from: 'offered', to: 'accepted' } },
      },
    };
  }
}

/** Staff may have stepped back to hearing meanwhile, or wait for the requester: yes is yes all the same. */
async function moveToAdvising(
  tx: Tx,
  target: CaseRecord,
  actor: Actor,
  at: Date,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  if (target.state === 'awaiting_requester') {
    await updateCase(tx, target, { waitingFrom: 'advising' }, at);
    return events;
  }
  if (target.state === 'hearing') {
    events.push(...(await moveCase(tx, target, 'matching', actor, at)));
  }
  if (target.state === 'matching') {
    events.push(...(await moveCase(tx, target, 'advising', actor, at)));
  }
  if (target.state !== 'advising') {
    throw gone('case-over', 'このご相談は終わりました。お時間をいただき、ありがとうございました。');
  }
  return events;
}
