import type { Tx } from '../../database/unit-of-work.js';
import { EntryReader, newestSeal, sealsUpTo } from '../db/chain-reader.js';
import { GENESIS, sealHash } from '../domain/seal.js';
import { verifyReseals, type ResealReport } from './verify-reseals.js';

/** A run of entries that is not what was sealed. Ids are digits; the first is not part of the run. */
export interface BrokenRun {
  fromId: string;
  toId: string;
  /** How many entries were sealed, and how many there are. */
  sealed: number;
  stored: number;
}

export interface Verification {
  intact: boolean;
  seals: number;
  /** Entries whose seals were compared, those in broken runs included. */
  entries: number;
  /** Entries that wait for their seal (about a minute's worth). */
  unsealed: number;
  /** Of the newest seal; it vouches for everything before. */
  lastHash: string;
  /** The first run of entries that is not what was sealed, and all of them (100 at most). */
  broken?: BrokenRun;
  brokenRuns: BrokenRun[];
  /** What was sealed anew because a fault had broken the chain. */
  reseals: ResealReport[];
}

const BROKEN_MAX = 100;

/**
 * Recomputes the whole chain. Each run is judged by the hash stored before it, so that every altered run
 * is named and not only the first. Memory stays the same however long the log is.
 */
export async function verifyChain(tx: Tx): Promise<Verification> {
  // What is sealed after this moment is for the next time: seals and entries are read in pages.
  const newest = await newestSeal(tx);
  const lastId = newest?.to_id ?? '0';
  const brokenRuns: BrokenRun[] = [];
  const counted = { seals: 0, entries: 0 };
  let before = { to_id: '0', hash: GENESIS };
  const reader = new EntryReader(tx, lastId);
  for await (const seal of sealsUpTo(tx, lastId)) {
    const entries = await reader.takeUpTo(seal.to_id);
    const follows = seal.from_id === before.to_id && entries.length === seal.entries;
    if (!follows || sealHash(before.hash, entries) !== seal.hash) {
      const { from_id: fromId, to_id: toId, entries: sealed } = seal;
      if (brokenRuns.length < BROKEN_MAX) {
        brokenRuns.push({ fromId, toId, sealed, stored: entries.length });
      }
    }
    counted.seals += 1;
    counted.entries += entries.length;
    before = seal;
  }
  const reseals = await verifyReseals(tx);
  const [rest] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM audit_entry WHERE id > $1::bigint`,
    [lastId],
  );
  brokenRuns.push(...reseals.flatMap(({ brokenRuns: runs }) => runs));
  const [broken] = brokenRuns;
  return {
    intact: broken === undefined && reseals.every(({ intact }) => intact),
    ...counted,
    unsealed: rest?.count ?? 0,
    lastHash: before.hash,
    ...(broken && { broken }),
    brokenRuns,
    reseals,
  };
}
