import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import {
  MissingExpertise,
  MissingExpertiseQuery,
  MissingExpertiseView,
} from '../queries/missing-expertise.js';

@Controller('api/v1/ranking')
export class MissingExpertiseController {
  constructor(private readonly missing: MissingExpertise) {}

  @Get('missing-expertise')
  @Route({
    permission: 'consultation:read',
    audit: NOT_AUDITED,
    summary: '足りない専門分野 / Expertise asked for when nobody suited, by month',
    ok: MissingExpertiseView,
  })
  list(
    @Query({ schema: MissingExpertiseQuery }) query: MissingExpertiseQuery,
  ): Promise<MissingExpertiseView> {
    return this.missing.list(query);
  }

  @Get('missing-expertise.csv')
  @Route({
    permission: 'consultation:read',
    audit: 'missing-expertise.exported',
    limit: 'export',
    summary: '足りない専門分野（CSV）/ The same as a file',
  })
  file(
    @Query({ schema: MissingExpertiseQuery }) query: MissingExpertiseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="missing-expertise.csv"');
    return this.missing.csv(query);
  }
}
