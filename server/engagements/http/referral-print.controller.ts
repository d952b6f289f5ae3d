import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../../platform/core/access.js';
import { Referrals } from '../queries/referrals.js';
import { referralPage } from './referral-page.js';

@Controller('api/v1/referrals/:id/document')
export class ReferralPrintController {
  constructor(private readonly referrals: Referrals) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Route({
    permission: 'consultation:read',
    audit: 'referral.document-printed',
    record: { type: 'referral', param: 'id' },
    export: true,
    summary: '引継書を印刷する / The hand-over document as a page to print',
  })
  async print(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { document } = await this.referrals.one(id);
    void reply.header('cache-control', 'no-store');
    return referralPage(document, reply.cspNonce);
  }
}
