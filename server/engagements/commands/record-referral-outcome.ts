import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { FINAL_OUTCOMES, REFERRAL_OUTCOMES, referralEnded } from '../domain/referral.js';
import { ReferralRepository, type ReferralRecord } from '../db/referral.repository.js';

export const ReferralOutcomeBody = z.strictObject({
  outcome: z.enum(REFERRAL_OUTCOMES),
  note: optional(text(2_000)),
});

type Input = z.output<typeof ReferralOutcomeBody> & { referralId: string };

/** What the organisation told of the case it took over; what is told later replaces it. */
@Injectable()
export class RecordReferralOutcome extends Command<Input, ReferralRecord, ReferralRecord> {
  constructor(private readonly referrals: ReferralRepository) {
    super();
  }

  protected async load(tx: Tx, { referralId }: Input): Promise<ReferralRecord> {
    const referral = await this.referrals.get(tx, referralId);
    await lockCase(tx, referral.consultationId);
    return referral;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    referral: ReferralRecord,
    { outcome, note }: Input,
    actor: Actor,
  ): Promise<Outcome<ReferralRecord>> {
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
    await this.referrals.update(tx, referral.id, next);
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
