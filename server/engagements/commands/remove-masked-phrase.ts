import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { MaskedPhraseEntity } from '../db/masked-phrase.entity.js';
import { requireStaff } from '../domain/policy.js';

interface Input {
  consultationId: string;
  phraseId: string;
}

/** Words that staff had hidden are shown again, at once also to whoever has been asked already. */
@Injectable()
export class RemoveMaskedPhrase extends Command<Input, MaskedPhraseEntity, void> {
  /** @throws Problem 404, also when a colleague has just removed it */
  protected async load(tx: Tx, { consultationId, phraseId }: Input): Promise<MaskedPhraseEntity> {
    await lockCase(tx, consultationId);
    const maskedPhrase = isId(phraseId)
      ? await tx.findOneBy(MaskedPhraseEntity, { id: phraseId, consultationId })
      : null;
    if (!maskedPhrase) throw notFound();
    return maskedPhrase;
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    { id, consultationId }: MaskedPhraseEntity,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    await tx.delete(MaskedPhraseEntity, { id });
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
