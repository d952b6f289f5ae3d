import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { Route } from '../../platform/core/access.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { EntryConditions } from '../queries/entry-filter.js';
import { ExportAuditEntries } from '../queries/export-audit-entries.js';
import { AuditEntriesQuery, AuditEntry, ListAuditEntries } from '../queries/list-audit-entries.js';

@Controller('api/v1/audit-entries')
export class AuditEntriesController {
  constructor(
    private readonly list: ListAuditEntries,
    private readonly exportEntries: ExportAuditEntries,
  ) {}

  @Get()
  @Route({
    permission: 'audit:read',
    audit: 'audit-log.viewed',
    summary: '監査ログの一覧 / List audit entries, newest first',
    ok: pageOf(AuditEntry),
  })
  index(
    @Query({ schema: AuditEntriesQuery }) query: z.output<typeof AuditEntriesQuery>,
  ): Promise<Page<AuditEntry>> {
    return this.list.page(query);
  }

  @Get('export')
  @Route({
    permission: 'audit:read',
    audit: 'audit-log.exported',
    limit: 'export',
    export: true,
    summary: '監査ログをCSVで書き出す / The entries that fit, as CSV (100,000 at most)',
  })
  async export(
    @Query({ schema: EntryConditions }) conditions: EntryConditions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const csv = await this.exportEntries.csv(conditions);
    request.shown = { conditions: { to: codesIn(conditions) } };
    void reply.header('content-disposition', 'attachment; filename="audit-log.csv"');
    void reply.type('text/csv; charset=utf-8');
    return csv;
  }
}

/** What was asked for, as far as it is codes: words typed into a filter would stay in the log for good. */
const codesIn = (conditions: EntryConditions): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(conditions).map(([name, value]) => [
      name,
      typeof value !== 'string' || /^[\w.:+-]+$/u.test(value) ? value : '(personal)',
    ]),
  );
