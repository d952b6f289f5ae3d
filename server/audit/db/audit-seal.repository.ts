import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { Head } from '../domain/anchor.js';
import { newestSeal } from './chain-reader.js';
import type { StoredSeal } from './chain-reader.js';

/** The seals of the chain, each after the one before. */
@Injectable()
export class AuditSealRepository {
  /** Whoever else seals waits until the transaction ends. */
  async lockSealing(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit-seal'))`);
  }

  /** Whoever else anchors waits until the transaction ends. */
  async lockAnchoring(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit-anchor'))`);
  }

  async findNewest(tx: Tx): Promise<StoredSeal | undefined> {
    return newestSeal(tx);
  }

  /** Up to which id the next seal may go: entries older than that many seconds; null when there are none. */
  async nextEnd(
    tx: Tx,
    after: string,
    settleSeconds: number,
    limit: number,
  ): Promise<string | null> {
    const [{ to }] = await tx.query<[{ to: string | null }]>(
      `SELECT max(id) AS to FROM (
         SELECT id FROM audit_entry WHERE id > $1::bigint
           AND id <= (SELECT coalesce(max(id), 0) FROM audit_entry
             WHERE written_at <= clock_timestamp() - make_interval(secs => $2))
         ORDER BY id LIMIT ${String(limit)}) run`,
      [after, settleSeconds],
    );
    return to;
  }

  /** Each seal says after which one it comes, and no two after the same: the chain cannot fork. */
  async insert(
    tx: Tx,
    { from_id, to_id, entries, hash }: StoredSeal,
    sealedAt: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO audit_seal (from_id, to_id, entries, hash, sealed_at) VALUES ($1, $2, $3, $4, $5)`,
      [from_id, to_id, entries, hash, sealedAt],
    );
  }

  /** Where the chain ends, with how much it vouches for; null while nothing is sealed. */
  async findHead(tx: Tx): Promise<Head | null> {
    const newest = await newestSeal(tx);
    if (!newest) return null;
    const [sums] = await tx.query<{ seals: number; entries: number }[]>(
      `SELECT count(*)::int AS seals, sum(entries)::int AS entries FROM audit_seal
       WHERE to_id <= $1::bigint`,
      [newest.to_id],
    );
    return { toId: newest.to_id, hash: newest.hash, seals: 0, entries: 0, ...sums };
  }
}
