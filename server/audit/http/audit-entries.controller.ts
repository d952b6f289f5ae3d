import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Route } from '../../platform/access.js';
import { pageOf, type Page } from '../../platform/paging.js';
import { AuditEntriesQuery, AuditEntry, ListAuditEntries } from '../queries/list-audit-entries.js';

@Controller('api/v1/audit-entries')
export class AuditEntriesController {
  constructor(private readonly list: ListAuditEntries) {}

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
}
