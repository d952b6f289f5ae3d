import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { downloadHeaders } from '../../files/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { ResolveBody, ResolveInboundMail } from '../commands/resolve-inbound-mail.js';
import {
  InboundMailsQuery,
  InboundMailText,
  InboundMailView,
  ListInboundMails,
} from '../queries/list-inbound-mails.js';

const RECORD = { type: 'inbound-mail', param: 'id' };

/** Mails that came in; those that found no case wait here for the desk. */
@Controller('api/v1/inbound-mails')
export class InboundMailsController {
  constructor(
    private readonly mails: ListInboundMails,
    private readonly settle: ResolveInboundMail,
  ) {}

  @Get()
  @Route({
    permission: 'delivery:read',
    audit: 'inbound-mails.listed',
    summary: '届いたメールの一覧 / Mails that came in, newest first',
    ok: pageOf(InboundMailView),
  })
  index(
    @Query({ schema: InboundMailsQuery }) query: InboundMailsQuery,
  ): Promise<Page<InboundMailView>> {
    return this.mails.page(query);
  }

  @Get(':id')
  @Route({
    permission: 'delivery:read',
    audit: 'inbound-mail.viewed',
    record: RECORD,
    summary: '届いたメールを読む / Read a mail that waits for the desk',
    ok: InboundMailText,
  })
  show(@Param('id') id: string): Promise<InboundMailText> {
    return this.mails.byId(id);
  }

  @Get(':id/original')
  @Route({
    permission: 'delivery:read',
    audit: 'inbound-mail.downloaded',
    record: RECORD,
    summary: '届いたメールを原文のまま受け取る / Download a mail as it came (.eml)',
  })
  async original(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.mails.original(id);
    void reply.headers(downloadHeaders(`mail-${id}.eml`, 'message/rfc822'));
    return bytes;
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Route({
    permission: 'message:write',
    audit: 'inbound-mail.threaded',
    record: RECORD,
    limit: 'write',
    summary: '届いたメールを相談につなぐ・片付ける / Put a mail into a case, or away',
    ok: InboundMailText,
  })
  async decide(
    @Param('id') id: string,
    @Body({ schema: ResolveBody }) body: z.output<typeof ResolveBody>,
    @CurrentActor() actor: Actor,
  ): Promise<InboundMailText> {
    await this.settle.execute({ id, ...body }, actor);
    return this.mails.byId(id);
  }
}
