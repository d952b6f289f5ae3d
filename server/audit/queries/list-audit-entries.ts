import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { isoDate, line } from '../../platform/fields.js';
import { pageQuery, type Page } from '../../platform/paging.js';

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
  action: line(100).optional(),
  recordType: line(50).optional(),
  recordId: line(64).optional(),
  actorId: line(64).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

/** Counting further than this costs more than it tells. */
const COUNT_CAP = 10_000;

/** The audit log as auditors read it: newest first, filtered. */
@Injectable()
export class ListAuditEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(query: z.output<typeof AuditEntriesQuery>): Promise<Page<AuditEntry>> {
    const conditions: string[] = [];
    const parameters: unknown[] = [];
    const where = (sql: (placeholder: string) => string, value: unknown): void => {
      if (value === undefined) return;
      parameters.push(value);
      conditions.push(sql(`$${String(parameters.length)}`));
    };
    where((p) => `action = ${p}`, query.action);
    where((p) => `record_type = ${p}`, query.recordType);
    where((p) => `record_id = ${p}`, query.recordId);
    where((p) => `actor_id = ${p}`, query.actorId);
    where((p) => `at >= (${p}::date AT TIME ZONE 'Asia/Tokyo')`, query.from);
    where((p) => `at < ((${p}::date + 1) AT TIME ZONE 'Asia/Tokyo')`, query.to);
    const beyond = query.order === 'ASC' ? '>' : '<';
    where((p) => `id ${beyond} ${p}::bigint`, query.cursor);
    const filter = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    const offset = query.cursor === undefined ? (query.page - 1) * query.perPage : 0;
    const items = await this.unitOfWork.query<AuditEntry>(
      `SELECT id::text, at, actor_kind AS "actorKind", actor_id AS "actorId",
              actor_name AS "actorName", actor_role AS "actorRole", action,
              record_type AS "recordType", record_id AS "recordId", changes,
              host(ip) AS ip, request_id AS "requestId"
       FROM audit_entry ${filter}
       ORDER BY audit_entry.id ${query.order} LIMIT ${String(query.perPage)} OFFSET ${String(offset)}`,
      parameters,
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM
         (SELECT 1 FROM audit_entry ${filter} LIMIT ${String(COUNT_CAP + 1)}) counted`,
      parameters,
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
