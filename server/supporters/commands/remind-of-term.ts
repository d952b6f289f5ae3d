import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { termEnding } from '../domain/events.js';
import type { Supporter } from '../domain/supporter.js';
import { termEndsSoon } from '../domain/term.js';
import { SupporterTermsRepository } from '../db/supporter-terms.repository.js';
import { SupporterRepository } from '../db/supporter.repository.js';

interface Input {
  supporterId: string;
}

/** Tells the desk and the supporter, once for each end, that a term of registration ends soon. */
@Injectable()
export class RemindOfTerm extends Command<Input, Supporter, void> {
  constructor(
    private readonly terms: SupporterTermsRepository,
    private readonly supporters: SupporterRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { supporterId }: Input): Promise<Supporter> {
    return this.supporters.lock(tx, supporterId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx, { id, status }: Supporter): Promise<Outcome<void>> {
    const nothing = { result: undefined, audit: [] };
    const terms = await this.terms.find(tx, { supporterId: id });
    const until = terms?.termUntil ?? null;
    if (status === 'retired' || until === null || terms?.remindedOf === until) return nothing;
    if (!termEndsSoon(until, this.now())) return nothing;
    await this.terms.update(tx, { supporterId: id }, { remindedOf: until });
    return {
      result: undefined,
      events: [termEnding(id, until)],
      audit: { action: 'supporter.term-reminded', recordType: 'supporter', recordId: id },
    };
  }
}
