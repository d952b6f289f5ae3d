import { Injectable } from '@nestjs/common';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { newId } from '../../platform/core/ids.js';
import { MaskedPhraseRepository } from '../db/masked-phrase.repository.js';

interface Input {
  /** The case that was split off. */
  consultationId: string;
  fromId: string;
}

/** A case that is split from another tells of the same people: what was hidden there is hidden here. */
@Injectable()
export class CopyMaskedPhrases extends Command<Input, CaseRecord, void> {
  constructor(private readonly phrases: MaskedPhraseRepository) {
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
    { fromId }: Input,
  ): Promise<Outcome<void>> {
    const phrases = await this.phrases.findAll(tx, { consultationId: fromId });
    if (phrases.length === 0) return { result: undefined, audit: [] };
    const at = this.now().getTime();
    const copies = phrases.map(({ phrase, letters, createdByName, createdAt }) => {
      return { id: newId(at), consultationId, phrase, letters, createdByName, createdAt };
    });
    // A second run, or staff who were quicker: each phrase is there once.
    await this.phrases.insertMissing(tx, copies);
    return {
      result: undefined,
      audit: {
        action: 'masked-phrase.copied',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { consultation: { from: fromId } },
      },
    };
  }
}
