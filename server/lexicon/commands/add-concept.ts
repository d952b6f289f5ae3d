import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { LiveLexicon } from '../services/live-lexicon.js';
import { LexiconCommand } from './lexicon-command.js';
import { LexiconConceptRepository } from '../db/lexicon-concept.repository.js';

export const ConceptBody = z
  .strictObject({
    label: requiredLine(40),
    /** The most usual theme first. */
    themes: z.array(z.string().min(1).max(20)).min(1, '分野を1つ以上選んでください。').max(5),
  })
  .meta({ id: 'NewLexiconConcept' });
type Input = z.output<typeof ConceptBody>;

/** A concept of the desk's own, for what the file does not know at all; its words are added after. */
@Injectable()
export class AddConcept extends LexiconCommand<Input, { id: string }> {
  constructor(
    private readonly centre: Centre,
    private readonly lexicon: LiveLexicon,
    private readonly concepts: LexiconConceptRepository,
  ) {
    super();
  }

  protected async handle(
    tx: Tx,
    _: number,
    { label, themes }: Input,
    actor: Actor,
  ): Promise<Outcome<{ id: string }>> {
    themes.forEach((code, i) => {
      if (this.centre.theme(code) === undefined) {
        throw refused(`/themes/${String(i)}`, 'この分野はありません。一覧から選んでください。');
      }
    });
    const taken =
      this.lexicon.file.concepts.some((concept) => concept.label === label) ||
      (await this.concepts.exists(tx, { label }));
    if (taken) {
      throw refused('/label', '同じ名前の概念があります。そちらに言葉を足してください。');
    }
    const at = this.now();
    const id = `own-${newId(at.getTime())}`;
    await this.concepts.insert(tx, { id, label, themes, ...this.who(actor), at });
    return {
      result: { id },
      audit: {
        action: 'lexicon.concept-added',
        recordType: 'lexicon-concept',
        recordId: id,
        changes: { label: personalChange(), themes: { to: themes } },
      },
    };
  }
}

const refused = (pointer: string, detail: string) =>
  unprocessable([{ pointer, code: 'choice', detail }]);
