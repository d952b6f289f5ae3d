import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { ReferralEntity } from '../db/referral.entities.js';
import { remindOnce } from '../db/remind-once.js';
import { referralOutcomeDue } from '../domain/referral.js';

interface Input {
  referralId: string;
}

/** Reminds the desk, once, to ask an organisation what became of a case it took over. */
@Injectable()
export class RequestReferralOutcome extends Command<Input, ReferralEntity, void> {
  protected async load(tx: Tx, { referralId }: Input): Promise<ReferralEntity> {
    const referral = await tx.findOneBy(ReferralEntity, { id: referralId });
    if (!referral) throw notFound();
    return referral;
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, consultationId, state }: ReferralEntity,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const nothing = { result: undefined, audit: [] };
    if (state !== 'handed_over') return nothing;
    if (!(await remindOnce(tx, 'referral-outcome', id, 'first', at))) return nothing;
    return {
      result: undefined,
      events: [referralOutcomeDue(consultationId, id)],
      audit: {
        action: 'referral.outcome-requested',
        recordType: 'consultation',
        recordId: consultationId,
      },
    };
  }
}
