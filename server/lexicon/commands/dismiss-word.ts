import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { LexiconCommand } from './lexicon-command.js';
import { LexiconDismissalRepository } from '../db/lexicon-dismissal.repository.js';

export const DismissalBody = z.strictObject({ word: requiredLine(40) });

/** A suggested word says nothing: it is not suggested again. */
@Injectable()
export class DismissWord extends LexiconCommand<z.output<typeof DismissalBody>, void> {
  constructor(private readonly dismissals: LexiconDismissalRepository) {
    super();
  }

  protected async handle(
    tx: Tx,
    _: number,
    { word }: { word: string },
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    await this.dismissals.upsert(tx, { word, ...this.who(actor), at }, ['word']);
    return {
      result: undefined,
      audit: {
        action: 'lexicon.word-dismissed',
        recordType: 'lexicon-word',
        // The word itself is in the lexicon: what is noted here stays for good.
        recordId: '-',
      },
    };
  }
}
