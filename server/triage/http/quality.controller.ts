import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { QualityFigures, QualityFilter, TriageQuality } from '../queries/quality-figures.js';
import { SuggestWords, WordSuggestions } from '../queries/suggest-words.js';

/** How triage does, and what it could learn; figures and single words, nobody's story. */
@Controller('api/v1/triage')
export class QualityController {
  constructor(
    private readonly quality: QualityFigures,
    private readonly words: SuggestWords,
  ) {}

  @Get('quality')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '分類の正しさ / Accuracy, calibration and confusion by staff’s confirmations',
    ok: TriageQuality,
  })
  figures(
    @Query({ schema: QualityFilter }) filter: z.output<typeof QualityFilter>,
  ): Promise<TriageQuality> {
    return this.quality.of(filter);
  }

  @Get('word-suggestions')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '辞書に足す言葉の候補 / Words of confirmed cases no concept knows',
    ok: WordSuggestions,
  })
  suggestions(): Promise<WordSuggestions> {
    return this.words.all();
  }
}
