import { z } from 'zod';
import { isoDate, line } from '../../platform/validation/fields.js';

/** The conditions of the auditors' screen; list and export take the same. */
export const entryConditions = {
  action: line(100).optional(),
  recordType: line(50).optional(),
  recordId: line(64).optional(),
  actorId: line(64).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
};
export const EntryConditions = z.strictObject(entryConditions);
export type EntryConditions = z.output<typeof EntryConditions>;

/** Conditions as SQL: parts to be joined by AND, and the values they speak of. */
export class EntryFilter {
  readonly parameters: unknown[] = [];
  private readonly parts: string[] = [];

  constructor(query: EntryConditions) {
    this.add((p) => `action = ${p}`, query.action);
    this.add((p) => `record_type = ${p}`, query.recordType);
    this.add((p) => `record_id = ${p}`, query.recordId);
    this.add((p) => `actor_id = ${p}`, query.actorId);
    this.add((p) => `at >= (${p}::timestamp AT TIME ZONE 'Asia/Tokyo')`, query.from);
    this.add(
      (p) => `at < ((${p}::timestamp + interval '1 day') AT TIME ZONE 'Asia/Tokyo')`,
      query.to,
    );
  }

  /** Adds a condition unless its value was not given. */
  add(sql: (placeholder: string) => string, value: unknown): void {
    if (value === undefined) return;
    this.parameters.push(value);
    this.parts.push(sql(`$${String(this.parameters.length)}`));
  }

  /** Empty without conditions. */
  get where(): string {
    return this.parts.length > 0 ? `WHERE ${this.parts.join(' AND ')}` : '';
  }
}

/** The columns of an entry, named as the API names them. */
export const ENTRY_COLUMNS = `id::text, at, actor_kind AS "actorKind", actor_id AS "actorId",
  actor_name AS "actorName", actor_role AS "actorRole", action, record_type AS "recordType",
  record_id AS "recordId", changes, host(ip) AS ip, request_id AS "requestId"`;
