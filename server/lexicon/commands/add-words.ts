import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { keyOf } from '../../text/normalise.js';
import { WORD_KINDS, WORD_SOURCES } from '../domain/vocabulary.js';
import { LiveLexicon } from '../services/live-lexicon.js';
import { LexiconCommand } from './lexicon-command.js';
import { LexiconConceptRepository } from '../db/lexicon-concept.repository.js';
import { LexiconWordRepository } from '../db/lexicon-word.repository.js';
import { LexiconDismissalRepository } from '../db/lexicon-dismissal.repository.js';

/** Words for one concept; `~` stands for a few characters between. */
export const WordsBody = z
  .strictObject({
    conceptId: z.string().min(1).max(60),
    words: z.array(requiredLine(40)).min(1).max(30),
    kind: z.enum(WORD_KINDS).default('wording'),
    source: z.enum(WORD_SOURCES).default('desk'),
  })
  .meta({ id: 'LexiconWords' });
type Input = z.output<typeof WordsBody>;

/** One kanji alone may mean anything. */
const SHORTEST = 2;

/** The desk teaches a concept how people say it. Words it knows already are passed over. */
@Injectable()
export class AddWords extends LexiconCommand<Input, void> {
  constructor(
    private readonly lexicon: LiveLexicon,
    private readonly concepts: LexiconConceptRepository,
    private readonly words: LexiconWordRepository,
    private readonly dismissals: LexiconDismissalRepository,
  ) {
    super();
  }

  protected async handle(
    tx: Tx,
    _: number,
    { conceptId, words, kind, source }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const concept = this.lexicon.file.concepts.find(({ id }) => id === conceptId);
    if (!concept && !(await this.concepts.exists(tx, { id: conceptId }))) {
      throw refused('/conceptId', 'この概念はありません。一覧から選んでください。');
    }
    words.forEach((word, i) => {
      if (keyOf(word).replaceAll('~', '').trim().length < SHORTEST) {
        throw refused(`/words/${String(i)}`, '2文字以上の言葉にしてください。');
      }
    });
    const known = new Set([
      ...(concept ? [concept.label, ...concept.wordings, ...concept.specialities] : []),
      ...(await this.words.findAll(tx, { conceptId })).map(({ word }) => word),
    ]);
    const fresh = [...new Set(words)].filter((word) => !known.has(word));
    const at = this.now();
    for (const word of fresh) {
      await this.words.insert(tx, {
        id: newId(at.getTime()),
        conceptId,
        word,
        kind,
        source,
        ...this.who(actor),
        at,
      });
      await this.dismissals.delete(tx, { word });
    }
    return {
      result: undefined,
      audit: {
        action: 'lexicon.words-added',
        recordType: 'lexicon-concept',
        recordId: conceptId,
        changes: { words: { to: fresh.length } },
      },
    };
  }
}

const refused = (pointer: string, detail: string) =>
  unprocessable([{ pointer, code: 'choice', detail }]);
