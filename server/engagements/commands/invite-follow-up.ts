import { Injectable } from '@nestjs/common';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { followUpInvited } from '../domain/follow-up.js';
import { FollowUpRepository } from '../db/follow-up.repository.js';

interface Input {
  consultationId: string;
}

/** Asks the requester, once, how things have gone since the advice. */
@Injectable()
export class InviteFollowUp extends Command<Input, CaseRecord, void> {
  constructor(private readonly followUps: FollowUpRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id: consultationId }: Pick<CaseRecord, 'id'>,
  ): Promise<Outcome<void>> {
    if (await this.followUps.exists(tx, { consultationId })) {
      return { result: undefined, audit: [] };
    }
    const nothing = { answer: null, answeredAt: null };
    await this.followUps.insert(tx, { consultationId, invitedAt: this.now(), ...nothing });
    return {
      result: undefined,
      events: [followUpInvited(consultationId)],
      audit: {
        action: 'follow-up.invited',
        recordType: 'consultation',
        recordId: consultationId,
      },
    };
  }
}
