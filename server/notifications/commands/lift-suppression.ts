import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { isStaff, type Actor } from '../../platform/actor.js';
import { requiredText } from '../../platform/fields.js';
import { forbidden, notFound } from '../../platform/problems.js';

export const LiftBody = z
  .strictObject({ reason: requiredText(500) })
  .meta({ id: 'LiftSuppression' });

type Input = z.output<typeof LiftBody> & { id: string };

/** Sends to an address again: somebody at the desk knows that it works now, and says why. */
@Injectable()
export class LiftSuppression extends Command<Input, string, void> {
  constructor(scope: CommandScope) {
    super(scope);
  }

  protected async load(tx: Tx, { id }: Input): Promise<string> {
    const [, count] = await tx.query<[unknown, number]>(
      'DELETE FROM mail_suppression WHERE id = $1',
      [id],
    );
    if (count === 0) throw notFound();
    return id;
  }

  protected authorise(actor: Actor): void {
    // What `load` took away comes back with the transaction.
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected handle(_tx: Tx, id: string, { reason }: Input): Promise<Outcome<void>> {
    return Promise.resolve({
      result: undefined,
      audit: {
        action: 'suppression.lifted',
        recordType: 'suppression',
        recordId: id,
        changes: { reason: { to: reason } },
      },
    });
  }
}
