import type { Tx } from '../../database/unit-of-work.js';
import type { SealedEntry } from '../domain/seal.js';

/** A seal as it is stored; ids are digits, as every bigint comes from the database. */
export interface StoredSeal {
  from_id: string;
  to_id: string;
  entries: number;
  hash: string;
}

/** Before every id there can be, negative ones that somebody forced into the log included. */
export const BEFORE_ALL = '-9223372036854775808';
const PAGE = 2_000;

// Ids stay without a cast: PostgreSQL would sort by the text (`ORDER BY id` names the output column).
const ENTRY = `id, at, actor_kind, actor_id, actor_name, actor_role, action, record_type,
  record_id, changes, host(ip) AS ip, request_id`;

/** The newest seal, if there is one. */
export async function newestSeal(tx: Tx): Promise<StoredSeal | undefined> {
  const [seal] = await tx.query<StoredSeal[]>(
    `SELECT from_id, to_id, entries, hash FROM audit_seal ORDER BY to_id DESC LIMIT 1`,
  );
  return seal;
}

/** Every seal up to this id, oldest first; a page of them in memory at a time. */
export async function* sealsUpTo(tx: Tx, lastId: string): AsyncGenerator<StoredSeal> {
  let after = BEFORE_ALL;
  for (;;) {
    const seals = await tx.query<StoredSeal[]>(
      `SELECT from_id, to_id, entries, hash FROM audit_seal
       WHERE to_id > $1::bigint AND to_id <= $2::bigint ORDER BY to_id LIMIT ${String(PAGE)}`,
      [after, lastId],
    );
    yield* seals;
    if (seals.length < PAGE) return;
    after = seals.at(-1)?.to_id ?? lastId;
  }
}

/** The entries of one run, in order: ids above the first bound up to the second. */
export function entriesBetween(tx: Tx, afterId: string, toId: string): Promise<SealedEntry[]> {
  return tx.query<SealedEntry[]>(
    `SELECT ${ENTRY} FROM audit_entry WHERE id > $1::bigint AND id <= $2::bigint ORDER BY id`,
    [afterId, toId],
  );
}

/** Goes through the log run by run, so that a hundred seals of a minute cost one query and not a hundred. */
export class EntryReader {
  private page: SealedEntry[] = [];
  private after = BEFORE_ALL;

  constructor(
    private readonly tx: Tx,
    private readonly lastId: string,
  ) {}

  /** The entries not taken yet, up to this id and in order. */
  async takeUpTo(id: string): Promise<SealedEntry[]> {
    const taken: SealedEntry[] = [];
    for (;;) {
      const beyond = this.page.findIndex((entry) => BigInt(entry.id) > BigInt(id));
      taken.push(...this.page.splice(0, beyond === -1 ? this.page.length : beyond));
      if (beyond !== -1 || !(await this.nextPage())) return taken;
    }
  }

  private async nextPage(): Promise<boolean> {
    this.page = await this.tx.query<SealedEntry[]>(
      `SELECT ${ENTRY} FROM audit_entry WHERE id > $1::bigint AND id <= $2::bigint
       ORDER BY id LIMIT ${String(PAGE)}`,
      [this.after, this.lastId],
    );
    this.after = this.page.at(-1)?.id ?? this.after;
    return this.page.length > 0;
  }
}
