import { Inject } from '@nestjs/common';
import { Command, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { LexiconConceptRepository } from '../db/lexicon-concept.repository.js';

/** What every edit of the lexicon shares: one after the other, by the desk, seen by all processes. */
export abstract class LexiconCommand<Input, Result> extends Command<Input, number, Result> {
  @Inject(LexiconConceptRepository) private readonly lexiconConcepts: LexiconConceptRepository;

  protected load(tx: Tx): Promise<number> {
    return this.lexiconConcepts.nextRevision(tx);
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
