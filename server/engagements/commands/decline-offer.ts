import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { optional, text } from '../../platform/validation/fields.js';
import { unprocessable } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { noteOf, type LockedEngagement } from '../db/engagement.repository.js';
import { offerOver } from '../domain/decided.js';
import { offerDeclined, substituteProposed } from '../domain/events.js';
import { requireOwner } from '../domain/policy.js';
import { LIVE_STATES } from '../domain/states.js';
import { DECLINE_LABELS, DECLINE_REASONS } from '../domain/vocabulary.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { CandidateRepository } from '../db/candidate.repository.js';

export const DeclineBody = z.strictObject({
  reason: z.enum(DECLINE_REASONS),
  comment: optional(text(1_000)),
  /** A colleague who could step in; one of the same company. */
  substituteId: optional(z.uuid('代わりの方は一覧から選んでください。')),
});

type Input = Omit<z.output<typeof DeclineBody>, 'substituteId'> & {
  engagementId: string;
  substituteId?: string | null;
};

/** The supporter says no, and why; access to the case ends with it. */
@Injectable()
export class DeclineOffer extends Command<Input, LockedEngagement, EngagementRecord> {
  constructor(
    private readonly roster: Roster,
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
    { reason, comment, substituteId }: Input,
    actor: Actor,
  ): Promise<Outcome<EngagementRecord>> {
    const at = this.now();
    const over = offerOver(engagement, at);
    if (over) throw over;
    await this.engagements.move(tx, engagement, 'declined', {
      decidedAt: at,
      declineReason: reason,
      declineComment: comment,
    });
    const data = { ...noteOf(engagement), reason: DECLINE_LABELS[reason] };
    await addToTimeline(tx, consultation.id, { kind: 'offer-declined', data }, actor, at);
    const substitute =
      substituteId != null && (await this.substitute(tx, engagement, substituteId, actor));
    return {
      result: engagement,
      events: [
        ...(substitute ? [substituteProposed(engagement, substitute)] : []),
        ...(await this.after(tx, engagement)),
      ],
      audit: {
        action: 'offer.declined',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { state: { from: 'offered', to: 'declined' }, reason: { to: reason } },
      },
    };
  }

  /**
   * The colleague becomes the first in line. Where staff ask one after the other (their list, or a
   * cascade) the offer follows by itself; else staff decide.
   */
  private async substitute(
    tx: Tx,
    engagement: EngagementRecord,
    substituteId: string,
    actor: Actor,
  ): Promise<string> {
    const colleagues = await this.roster.colleagues(engagement.supporterId);
    const substitute = colleagues.find(({ id }) => id === substituteId);
    if (!substitute) {
      const detail = '代わりの方は、同じ会社・団体の登録者から選んでください。';
      throw unprocessable([{ pointer: '/substituteId', code: 'choice', detail }]);
    }
    const { consultationId } = engagement;
    const at = this.now();
    const known = await this.engagements.hasState(
      tx,
      { consultationId, supporterId: substituteId },
      LIVE_STATES,
    );
    if (!known) {
      const first = (await this.candidates.lockAll(tx, consultationId))[0]?.position ?? 1;
      const { kind, note, cascade, lecture } = engagement;
      const place = { position: first - 1, substituteFor: engagement.id };
      await this.candidates.add(
        tx,
        consultationId,
        substitute,
        { kind, note, cascade, lecture, ...place },
        at,
      );
    }
    const data = { ...noteOf(engagement), substitute: substitute.name };
    await addToTimeline(tx, consultationId, { kind: 'substitute-proposed', data }, actor, at);
    return substitute.id;
  }

  private async after(tx: Tx, engagement: EngagementRecord): Promise<DomainEvent[]> {
    const [first, ...more] = await this.candidates.lockAll(tx, engagement.consultationId);
    const onlySubstitute = first?.substituteFor === engagement.id && more.length === 0;
    // Nobody said that machines ask on: a colleague alone waits for staff.
    if (onlySubstitute && !engagement.cascade) return [offerDeclined(engagement)];
    return this.candidates.andNext(tx, offerDeclined, engagement);
  }
}
