import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { SaveTerms } from '../commands/save-terms.js';
import { TermsBody } from '../domain/terms.js';
import { SupporterTermsView, Terms, termsView } from '../queries/terms.js';

const RECORD = { type: 'supporter', param: 'id' };

@Controller('api/v1/supporters/:id/terms')
export class TermsController {
  constructor(
    private readonly terms: Terms,
    private readonly saveTerms: SaveTerms,
  ) {}

  @Get()
  @Route({
    permission: 'supporter:read',
    audit: 'supporter.terms-viewed',
    record: RECORD,
    summary: '対応できる時間・不在・委嘱期間・連絡担当者 / Hours, absences, term, contact persons',
    ok: SupporterTermsView,
  })
  async show(@Param('id') id: string): Promise<SupporterTermsView> {
    return termsView(await this.terms.of(id));
  }

  @Put()
  @Route({
    permission: 'supporter:write',
    audit: 'supporter.terms-kept',
    record: RECORD,
    limit: 'write',
    summary: '対応できる時間・不在・委嘱期間・連絡担当者を書き直す / Replace what was agreed',
    ok: SupporterTermsView,
  })
  async save(
    @Param('id') supporterId: string,
    @IfMatch() version: number,
    @Body({ schema: TermsBody }) terms: TermsBody,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterTermsView> {
    return termsView(await this.saveTerms.execute({ supporterId, version, terms }, actor));
  }
}
