import { Command, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';

/** What every edit of the lexicon shares: one after the other, by the desk, seen by all processes. */
export abstract class LexiconCommand<Input, Result> extends Command<Input, number, Result> {
  /** Takes the next revision; holding the row keeps other edits waiting. */
  protected async load(tx: Tx): Promise<number> {
    const [[row]] = await tx.query<[{ revision: number }[], number]>(
      'UPDATE lexicon_state SET revision = revision + 1 RETURNING revision',
    );
    return row?.revision ?? 0;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  /** Whoever edits, for the record. */
  protected who(actor: Actor): { byId: string; byName: string } {
    if (actor.kind !== 'account') throw forbidden();
    return { byId: actor.id, byName: actor.name };
  }
}
