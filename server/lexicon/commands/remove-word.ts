import { Injectable } from '@nestjs/common';
import { type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { LexiconCommand } from './lexicon-command.js';
import { LexiconWordRepository } from '../db/lexicon-word.repository.js';

/** Takes back a word the desk had added. Words of the file stay: they are changed there. */
@Injectable()
export class RemoveWord extends LexiconCommand<{ id: string }, void> {
  constructor(private readonly words: LexiconWordRepository) {
    super();
  }

  protected async handle(
    tx: Tx,
    _: number,
    { id }: { id: string },
    actor: Actor,
  ): Promise<Outcome<void>> {
    this.who(actor);
    const lexiconWord = await this.words.get(tx, id);
    await this.words.delete(tx, { id });
    return {
      result: undefined,
      audit: {
        action: 'lexicon.word-removed',
        recordType: 'lexicon-concept',
        recordId: lexiconWord.conceptId,
        changes: { word: { from: lexiconWord.id, to: null } },
      },
    };
  }
}
