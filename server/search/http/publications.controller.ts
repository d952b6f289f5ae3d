import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { SavePublication, PublicationBody } from '../commands/save-publication.js';
import { SettleBody, DecidePublication } from '../commands/decide-publication.js';
import { PublicationView, ShowPublication } from '../queries/show-publication.js';

@Controller('api/v1/consultations/:id/publication')
export class PublicationsController {
  constructor(
    private readonly publication: ShowPublication,
    private readonly savePublication: SavePublication,
    private readonly settlePublication: DecidePublication,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'publication.viewed',
    record: { type: 'consultation', param: 'id' },
    summary: '公開用の要約 / What is published of a case, or may be',
    ok: PublicationView,
  })
  show(@Param('id') id: string): Promise<PublicationView> {
    return this.publication.of(id);
  }

  @Put()
  @Route({
    permission: 'consultation:write',
    audit: 'publication.kept',
    record: { type: 'consultation', param: 'id' },
    limit: 'write',
    summary:
      '公開用の要約を書く / Write what is to be published (a draft until somebody else approves)',
    ok: PublicationView,
  })
  async save(
    @Param('id') consultationId: string,
    @Body({ schema: PublicationBody }) body: z.output<typeof PublicationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<PublicationView> {
    await this.savePublication.execute({ ...body, consultationId }, actor);
    return this.publication.of(consultationId);
  }

  @Post('state')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'publication.approved',
    record: { type: 'consultation', param: 'id' },
    limit: 'write',
    summary: '公開する・公開をやめる / Publish what somebody else wrote, or take it back',
    ok: PublicationView,
  })
  async settle(
    @Param('id') consultationId: string,
    @Body({ schema: SettleBody }) body: z.output<typeof SettleBody>,
    @CurrentActor() actor: Actor,
  ): Promise<PublicationView> {
    await this.settlePublication.execute({ ...body, consultationId }, actor);
    return this.publication.of(consultationId);
  }
}
