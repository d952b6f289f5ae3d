import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { AddConcept, ConceptBody } from '../commands/add-concept.js';
import { AddWords, WordsBody } from '../commands/add-words.js';
import { DismissalBody, DismissWord } from '../commands/dismiss-word.js';
import { RemoveWord } from '../commands/remove-word.js';
import { LexiconFilter, LexiconView, ShowLexicon } from '../queries/show-lexicon.js';

const Added = z.object({ id: z.string() });

/** The concept lexicon at the desk. Nothing in it is about a person. */
@Controller('api/v1/lexicon')
export class LexiconController {
  constructor(
    private readonly lexicon: ShowLexicon,
    private readonly addWords: AddWords,
    private readonly addConcept: AddConcept,
    private readonly dropWord: RemoveWord,
    private readonly dismissWord: DismissWord,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: 'ことばの辞書 / Concepts, with the words of the file and of the desk',
    ok: LexiconView,
  })
  show(@Query({ schema: LexiconFilter }) filter: z.output<typeof LexiconFilter>) {
    return this.lexicon.page(filter);
  }

  @Post('words')
  @HttpCode(204)
  @Route({
    permission: 'triage:confirm',
    audit: 'lexicon.words-added',
    limit: 'write',
    summary: '概念に言葉を足す / Add words to a concept',
    status: 204,
  })
  words(
    @Body({ schema: WordsBody }) body: z.output<typeof WordsBody>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.addWords.execute(body, actor);
  }

  @Delete('words/:id')
  @HttpCode(204)
  @Route({
    permission: 'triage:confirm',
    audit: 'lexicon.word-removed',
    record: { type: 'lexicon-word', param: 'id' },
    limit: 'write',
    summary: '足した言葉を取り消す / Take back a word the desk added',
    status: 204,
  })
  drop(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.dropWord.execute({ id }, actor);
  }

  @Post('concepts')
  @Route({
    permission: 'triage:confirm',
    audit: 'lexicon.concept-added',
    limit: 'write',
    summary: '概念を足す / Add a concept of the desk’s own',
    status: 201,
    ok: Added,
  })
  concept(
    @Body({ schema: ConceptBody }) body: z.output<typeof ConceptBody>,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return this.addConcept.execute(body, actor);
  }

  @Post('dismissals')
  @HttpCode(204)
  @Route({
    permission: 'triage:confirm',
    audit: 'lexicon.word-dismissed',
    limit: 'write',
    summary: '候補の言葉を使わない / Never suggest a word again',
    status: 204,
  })
  dismiss(
    @Body({ schema: DismissalBody }) body: z.output<typeof DismissalBody>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.dismissWord.execute(body, actor);
  }
}
