import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { ReferralEntity } from '../db/referral.entities.js';
import { FINAL_OUTCOMES, REFERRAL_OUTCOMES, referralEnded } from '../domain/referral.js';

export const ReferralOutcomeBody = z.strictObject({
  outcome: z.enum(REFERRAL_OUTCOMES),
  note: optional(text(2_000)),
});

type Input = z.output<typeof ReferralOutcomeBody> & { referralId: string };

/** What the organisation told of the case it took over; what is told later replaces it. */
@Injectable()
export class RecordReferralOutcome extends Command<Input, ReferralEntity, ReferralEntity> {
  protected async load(tx: Tx, { referralId }: Input): Promise<ReferralEntity> {
    const referral = await tx.findOneBy(ReferralEntity, { id: referralId });
    if (!referral) throw notFound();
    await lockCase(tx, referral.consultationId);
    return referral;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    referral: ReferralEntity,
    { outcome, note }: Input,
    actor: Actor,
  ): Promise<Outcome<ReferralEntity>> {
    const at = this.now();
    if (referral.state !== 'handed_over' && referral.state !== 'outcome_known') {
      throw conflict('not-handed-over', 'この引継ぎは、まだ支援機関に渡していません。');
    }
    const from = referral.outcome;
    const next = {
      state: 'outcome_known' as const,
      outcome,
      outcomeNote: note,
      outcomeAt: at,
      version: referral.version + 1,
    };
    Object.assign(referral, next);
    await tx.update(ReferralEntity, { id: referral.id }, next);
    const { consultationId, organisationName } = referral;
    const data = { referralId: referral.id, organisationName, outcome };
    await addToTimeline(tx, consultationId, { kind: 'referral-outcome', data }, actor, at);
    return {
      result: referral,
      events: FINAL_OUTCOMES.includes(outcome)
        ? [referralEnded(consultationId, referral.id, at)]
        : [],
      audit: {
        action: 'referral.outcome-recorded',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { outcome: { from, to: outcome } },
      },
    };
  }
}
