import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline, lockCase, moveCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { referralMade } from '../domain/referral.js';
import { ReferralRepository, type ReferralRecord } from '../db/referral.repository.js';

export const ReferralDecision = z.strictObject({
  decision: z.enum(['approve', 'refuse']),
  reason: optional(text(1_000)),
});

type Input = z.output<typeof ReferralDecision> & { referralId: string };
interface Target {
  referral: ReferralRecord;
  consultation: CaseRecord;
}

/** A manager agrees to a hand-over, and the case is referred; or does not, and it stays at the desk. */
@Injectable()
export class DecideReferral extends Command<Input, Target, ReferralRecord> {
  constructor(private readonly referrals: ReferralRepository) {
    super();
  }

  protected async load(tx: Tx, { referralId }: Input): Promise<Target> {
    const referral = await this.referrals.get(tx, referralId);
    const consultation = await lockCase(tx, referral.consultationId);
    return { consultation, referral: await this.referrals.get(tx, referralId) };
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) {
      throw forbidden('支援機関への引継ぎは、管理職が決めます。');
    }
  }

  protected async handle(
    tx: Tx,
    { referral, consultation }: Target,
    { decision, reason }: Input,
    actor: Actor,
  ): Promise<Outcome<ReferralRecord>> {
    const at = this.now();
    if (referral.state !== 'requested') {
      throw conflict('referral-decided', 'この引継ぎは、すでに決まっています。');
    }
    const approved = decision === 'approve';
    const next = {
      state: approved ? ('handed_over' as const) : ('refused' as const),
      approvedByName: actorName(actor),
      approvedAt: approved ? at : null,
      version: referral.version + 1,
    };
    Object.assign(referral, next);
    await this.referrals.update(tx, referral.id, next);
    const { organisationName } = referral;
    const data = { referralId: referral.id, organisationName, ...(reason !== null && { reason }) };
    const kind = approved ? 'referral-made' : 'referral-refused';
    await addToTimeline(tx, consultation.id, { kind, data }, actor, at);
    const moves = approved
      ? await moveCase(tx, consultation, 'referred', actor, at, referral.reason)
      : [];
    return {
      result: referral,
      events: approved ? [referralMade(consultation.id, referral.id), ...moves] : [],
      audit: {
        action: approved ? 'referral.approved' : 'referral.refused',
        recordType: 'consultation',
        recordId: consultation.id,
        changes: { referral: { to: referral.id } },
      },
    };
  }
}
