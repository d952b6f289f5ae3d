import type { Tx } from '../../database/unit-of-work.js';
import { entriesBetween } from '../db/chain-reader.js';
import { GENESIS, sealHash } from '../domain/seal.js';
import type { BrokenRun } from './verify-chain.js';

/** Part of the chain that was sealed anew, openly: the former seals are kept and still compared. */
export interface ResealReport {
  /** Null where the log names a re-seal of which nothing is stored any more. */
  at: Date | null;
  reason: string;
  /** Entries after the first id up to the second had other seals before. */
  fromId: string;
  toId: string;
  formerSeals: number;
  /** The hash that was the newest before. */
  formerHead: string;
  /** Whether the former seals are all there, as the log says, and the entries are what they were made over. */
  intact: boolean;
  brokenRuns: BrokenRun[];
}

interface FormerSeal {
  to_id: string;
  entries: number;
  hash: string;
}

interface Row {
  id: string;
  at: Date;
  reason: string;
  fromId: string;
  toId: string;
  formerSeals: number;
  formerHead: string;
}

/** What the log itself says about a re-seal; it is under seal like every entry. */
interface Logged {
  id: string;
  seals: number;
  head: string;
}

/** Every re-seal with what its former seals say about today's entries; one the log names and nobody kept, too. */
export async function verifyReseals(tx: Tx): Promise<ResealReport[]> {
  const rows = await tx.query<Row[]>(
    `SELECT id, at, reason, from_id AS "fromId", to_id AS "toId", seals AS "formerSeals",
            head AS "formerHead" FROM audit_reseal ORDER BY id`,
  );
  const logged = await tx.query<Logged[]>(
    `SELECT record_id AS id, (changes #>> '{seals,from}')::int AS seals, changes #>> '{head,from}' AS head
     FROM audit_entry WHERE record_type = 'audit-log' AND action = 'audit-log.resealed'`,
  );
  const reports: ResealReport[] = [];
  for (const { id, ...row } of rows) {
    const former = await formerSeals(tx, id);
    const brokenRuns = await brokenFormerRuns(tx, row.fromId, former);
    const entry = logged.find((logged) => logged.id === id);
    const intact =
      brokenRuns.length === 0 &&
      former.length === row.formerSeals &&
      former.at(-1)?.hash === row.formerHead &&
      entry?.seals === row.formerSeals &&
      entry.head === row.formerHead;
    reports.push({ ...row, intact, brokenRuns });
  }
  const kept = new Set(rows.map(({ id }) => id));
  return [...reports, ...logged.filter(({ id }) => !kept.has(id)).map(lost)];
}

function lost({ seals, head }: Logged): ResealReport {
  return {
    at: null,
    reason: '',
    fromId: '',
    toId: '',
    formerSeals: seals,
    formerHead: head,
    intact: false,
    brokenRuns: [],
  };
}

function formerSeals(tx: Tx, resealId: string): Promise<FormerSeal[]> {
  return tx.query<FormerSeal[]>(
    `SELECT to_id, entries, hash FROM audit_former_seal WHERE reseal_id = $1 ORDER BY to_id`,
    [resealId],
  );
}

/**
 * The fault took the seal whose id is the greatest as a text for the newest one. So each former seal
 * follows, of those made before it, the one that sorts last as text, and can still be recomputed.
 */
async function brokenFormerRuns(
  tx: Tx,
  fromId: string,
  former: readonly FormerSeal[],
): Promise<BrokenRun[]> {
  const broken: BrokenRun[] = [];
  let taken = await lastByText(tx, fromId);
  for (const seal of former) {
    const entries = await entriesBetween(tx, taken.to_id, seal.to_id);
    if (entries.length !== seal.entries || sealHash(taken.hash, entries) !== seal.hash) {
      const stored = entries.length;
      broken.push({ fromId: taken.to_id, toId: seal.to_id, sealed: seal.entries, stored });
    }
    if (seal.to_id > taken.to_id) taken = seal;
  }
  return broken;
}

async function lastByText(tx: Tx, toId: string): Promise<{ to_id: string; hash: string }> {
  const [seal] = await tx.query<{ to_id: string; hash: string }[]>(
    `SELECT to_id, hash FROM audit_seal WHERE to_id <= $1::bigint
     ORDER BY audit_seal.to_id::text COLLATE "C" DESC LIMIT 1`,
    [toId],
  );
  return seal ?? { to_id: '0', hash: GENESIS };
}
