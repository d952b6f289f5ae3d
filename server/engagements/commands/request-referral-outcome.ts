import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { referralOutcomeDue } from '../domain/referral.js';
import { ReferralRepository, type ReferralRecord } from '../db/referral.repository.js';
import { ReminderRepository } from '../db/reminder.repository.js';

interface Input {
  referralId: string;
}

/** Reminds the desk, once, to ask an organisation what became of a case it took over. */
@Injectable()
export class RequestReferralOutcome extends Command<Input, ReferralRecord, void> {
  constructor(
    private readonly referrals: ReferralRepository,
    private readonly reminders: ReminderRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { referralId }: Input): Promise<ReferralRecord> {
    return this.referrals.get(tx, referralId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, consultationId, state }: ReferralRecord,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const nothing = { result: undefined, audit: [] };
    if (state !== 'handed_over') return nothing;
    if (!(await this.reminders.remindOnce(tx, 'referral-outcome', id, 'first', at))) return nothing;
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
