import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredText } from '../../platform/validation/fields.js';
import { forbidden } from '../../platform/core/problems.js';
import { SuppressionRepository } from '../db/suppression.repository.js';

export const LiftBody = z
  .strictObject({ reason: requiredText(500) })
  .meta({ id: 'LiftSuppression' });

type Input = z.output<typeof LiftBody> & { id: string };

interface Lifted {
  id: string;
  consultationId: string | null;
}

/** Sends to an address again: somebody at the desk knows that it works now, and says why. */
@Injectable()
export class LiftSuppression extends Command<Input, Lifted, void> {
  constructor(private readonly suppressions: SuppressionRepository) {
    super();
  }

  protected load(tx: Tx, { id }: Input): Promise<Lifted> {
    return this.suppressions.lift(tx, id);
  }

  protected authorise(actor: Actor): void {
    // What `load` took away comes back with the transaction.
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  /** Why is told in the case, where erasure reaches it, and not in the audit log, where it does not. */
  protected async handle(
    tx: Tx,
    { id, consultationId }: Lifted,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const note = { kind: 'mail-resumed', data: { reason } };
    if (consultationId) await addToTimeline(tx, consultationId, note, actor, this.now());
    return {
      result: undefined,
      audit: {
        action: 'suppression.lifted',
        recordType: 'suppression',
        recordId: id,
        changes: { reason: personalChange() },
      },
    };
  }
}
