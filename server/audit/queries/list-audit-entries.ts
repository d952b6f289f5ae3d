import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { ENTRY_COLUMNS, entryConditions, EntryFilter } from './entry-filter.js';

export const AuditEntry = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actorKind: z.string(),
    actorId: z.string().nullable(),
    actorName: z.string(),
    actorRole: z.string().nullable(),
    action: z.string(),
    recordType: z.string(),
    recordId: z.string(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).nullable(),
    ip: z.string().nullable(),
    requestId: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditEntriesQuery = z.strictObject({
  ...pageQuery,
  /** The last entry's id; at most eighteen digits stay within a bigint. */
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, '前のページの nextCursor をそのまま指定してください。')
    .optional(),
  sort: z.enum(['at']).default('at'),
  ...entryConditions,
});

/** Counting further than this costs more than it tells. */
const COUNT_CAP = 10_000;

/** The audit log as auditors read it: newest first, filtered. */
@Injectable()
export class ListAuditEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(query: z.output<typeof AuditEntriesQuery>): Promise<Page<AuditEntry>> {
    const filter = new EntryFilter(query);
    const beyond = query.order === 'ASC' ? '>' : '<';
    filter.add((p) => `id ${beyond} ${p}::bigint`, query.cursor);
    const offset = query.cursor === undefined ? (query.page - 1) * query.perPage : 0;
    const items = await this.unitOfWork.query<AuditEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM audit_entry ${filter.where}
       ORDER BY audit_entry.id ${query.order} LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      filter.parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM
         (SELECT 1 FROM audit_entry ${filter.where} LIMIT ${String(COUNT_CAP + 1)}) counted`,
      filter.parameters,
    );
    const total = count?.total ?? 0;
    return {
      items,
      total: Math.min(total, COUNT_CAP),
      totalCapped: total > COUNT_CAP,
      nextCursor: items.length === query.perPage ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
