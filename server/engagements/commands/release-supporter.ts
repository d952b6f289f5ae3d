import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { EngagementRepository, type LockedEngagement } from '../db/engagement.repository.js';
import { supporterLeft } from '../domain/events.js';
import { leavesWith } from '../domain/states.js';
import { WithdrawOffer } from './withdraw-offer.js';
import { CandidateRepository } from '../db/candidate.repository.js';

interface Input {
  engagementId: string;
}

const REASONS = {
  paused: '登録者が活動を休止したため',
  retired: '登録者が退任したため',
} as const;

/**
 * A supporter was paused or retired in the middle of it: what they can no longer do is taken back, the
 * next candidate is asked, and the desk is told. Whoever pauses still finishes what they took on.
 */
@Injectable()
export class ReleaseSupporter extends Command<Input, LockedEngagement, void> {
  constructor(
    private readonly roster: Roster,
    private readonly withdrawOffer: WithdrawOffer,
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
    { engagement }: LockedEngagement,
    { engagementId }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const status = (await this.roster.find(engagement.supporterId, tx))?.status ?? 'retired';
    const { state } = engagement;
    if (status === 'active' || !leavesWith(state, status)) return { result: undefined, audit: [] };
    await this.withdrawOffer.executeIn(tx, { engagementId, reason: REASONS[status] }, actor);
    const next =
      state === 'offered' ? await this.candidates.nextInLine(tx, engagement.consultationId) : null;
    return {
      result: undefined,
      events: [
        ...(state === 'proposed' ? [] : [supporterLeft(engagement)]),
        ...(next === null ? [] : [next]),
      ],
      audit: { action: 'engagement.released', recordType: 'engagement', recordId: engagementId },
    };
  }
}
