import { createHash } from 'node:crypto';

/** An audit entry as the database gives it, with everything a seal vouches for. */
export interface SealedEntry {
  id: string;
  at: Date;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  actor_role: string | null;
  action: string;
  record_type: string;
  record_id: string;
  changes: unknown;
  ip: string | null;
  request_id: string;
}

/** What the first seal follows. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of a run of entries after the one before: SHA-256 over the previous hash and each entry in
 * the order of ids, hexadecimal. Any changed, missing, added or swapped entry gives another hash.
 */
export function sealHash(previous: string, entries: readonly SealedEntry[]): string {
  const hash = createHash('sha256').update(previous);
  for (const entry of entries) hash.update('\n').update(canonical(entry));
  return hash.digest('hex');
}

/** One unambiguous line per entry: a JSON array in a fixed order, object keys sorted. */
function canonical(entry: SealedEntry): string {
  return JSON.stringify([
    entry.id,
    entry.at.toISOString(),
    entry.actor_kind,
    entry.actor_id,
    entry.actor_name,
    entry.actor_role,
    entry.action,
    entry.record_type,
    entry.record_id,
    sorted(entry.changes),
    entry.ip,
    entry.request_id,
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
