import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireStaff } from '../domain/policy.js';
import { MaskedPhraseRepository, type MaskedPhraseRecord } from '../db/masked-phrase.repository.js';

interface Input {
  consultationId: string;
  phraseId: string;
}

/** Words that staff had hidden are shown again, at once also to whoever has been asked already. */
@Injectable()
export class RemoveMaskedPhrase extends Command<Input, MaskedPhraseRecord, void> {
  constructor(private readonly phrases: MaskedPhraseRepository) {
    super();
  }

  /** @throws Problem 404, also when a colleague has just removed it */
  protected async load(tx: Tx, { consultationId, phraseId }: Input): Promise<MaskedPhraseRecord> {
    await lockCase(tx, consultationId);
    return this.phrases.get(tx, { id: phraseId, consultationId });
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    { id, consultationId }: MaskedPhraseRecord,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    await this.phrases.delete(tx, { id });
    const note = { kind: 'phrase-unmasked', data: {} };
    await addToTimeline(tx, consultationId, note, actor, this.now());
    return {
      result: undefined,
      audit: {
        action: 'masked-phrase.removed',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { phrase: { from: id } },
      },
    };
  }
}
