import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { AddMaskedPhrase } from '../commands/add-masked-phrase.js';
import { RemoveMaskedPhrase } from '../commands/remove-masked-phrase.js';
import { MaskedPhraseBody } from '../domain/masked-phrase.js';
import { CaseMasks, maskedPhraseView, MaskedPhraseView } from '../queries/case-masks.js';
import { OfferDraft, OfferPreview, PreviewOffer } from '../queries/preview-offer.js';

const RECORD = { type: 'consultation', param: 'id' };

/** What supporters do not see before they accept, and how an offer looks without it. */
@Controller('api/v1/consultations/:id')
export class MaskingController {
  constructor(
    private readonly previewOffer: PreviewOffer,
    private readonly masks: CaseMasks,
    private readonly addMaskedPhrase: AddMaskedPhrase,
    private readonly removeMaskedPhrase: RemoveMaskedPhrase,
  ) {}

  @Post('offer-preview')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'offer.previewed',
    record: RECORD,
    limit: 'write',
    summary:
      '打診の前に、支援者に見える文章を確かめる / An offer as its supporter will read it (offers nothing)',
    ok: OfferPreview,
  })
  preview(
    @Param('id') id: string,
    @Body({ schema: OfferDraft }) draft: z.output<typeof OfferDraft>,
    @CurrentActor() actor: Actor,
  ): Promise<OfferPreview> {
    return this.previewOffer.ofCase(id, draft, actor);
  }

  @Get('masked-phrases')
  @Route({
    permission: 'consultation:read',
    audit: 'masked-phrases.viewed',
    record: RECORD,
    summary: '引き受ける前の支援者に見せない言葉 / Words hidden from supporters before acceptance',
    ok: listOf(MaskedPhraseView),
  })
  async index(@Param('id') id: string): Promise<{ items: MaskedPhraseView[] }> {
    return { items: await this.masks.phrases(id) };
  }

  @Post('masked-phrases')
  @Route({
    permission: 'offer:write',
    audit: 'masked-phrase.added',
    record: RECORD,
    limit: 'write',
    summary: '言葉を伏せる / Hide words, wherever and however they stand in the case',
    status: 201,
    ok: MaskedPhraseView,
  })
  async add(
    @Param('id') consultationId: string,
    @Body({ schema: MaskedPhraseBody }) { phrase }: z.output<typeof MaskedPhraseBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MaskedPhraseView> {
    return maskedPhraseView(await this.addMaskedPhrase.execute({ consultationId, phrase }, actor));
  }

  @Delete('masked-phrases/:phraseId')
  @HttpCode(204)
  @Route({
    permission: 'offer:write',
    audit: 'masked-phrase.removed',
    record: RECORD,
    limit: 'write',
    summary: '伏せた言葉をもとに戻す / Show words again',
    status: 204,
  })
  remove(
    @Param('id') consultationId: string,
    @Param('phraseId') phraseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.removeMaskedPhrase.execute({ consultationId, phraseId }, actor);
  }
}
