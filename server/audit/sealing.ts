import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { GENESIS, sealHash, type SealedEntry } from './domain/seal.js';

/**
 * Entries this young are left for the next run: an entry gets its id before its transaction commits, and
 * a transaction lives 30 s at most (see `database/data-source.ts`), so behind this line no id can still appear.
 */
const SETTLE_SECONDS = 60;
const BATCH = 1_000;

interface Seal {
  to_id: string;
  entries: number;
  hash: string;
}

export interface Verification {
  intact: boolean;
  seals: number;
  entries: number;
  /** Entries that wait for their seal (about a minute's worth). */
  unsealed: number;
  lastHash: string;
  /** The first run of entries that is not what was sealed. */
  broken?: { fromId: string; toId: string };
}

const ENTRY = `id::text, at, actor_kind, actor_id, actor_name, actor_role, action, record_type,
  record_id, changes, host(ip) AS ip, request_id`;

/** Chains the audit log in batches, so that those who write entries never wait for the chain. */
@Injectable()
export class Sealing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Seals what has settled; gives how many entries. Two at once: the second finds nothing to do. */
  async seal(settleSeconds = SETTLE_SECONDS): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.unitOfWork.run((tx) => this.sealBatch(tx, settleSeconds));
      sealed += count;
      if (count < BATCH) return sealed;
    }
  }

  /** Recomputes the whole chain. */
  async verify(): Promise<Verification> {
    const result: Verification = {
      intact: true,
      seals: 0,
      entries: 0,
      unsealed: 0,
      lastHash: GENESIS,
    };
    let after = '0';
    for (const seal of await this.unitOfWork.query<Seal>(
      `SELECT to_id::text, entries, hash FROM audit_seal ORDER BY to_id`,
    )) {
      const entries = await this.entries(this.unitOfWork.read, after, seal.to_id);
      const hash = sealHash(result.lastHash, entries);
      if (hash !== seal.hash || entries.length !== seal.entries) {
        return { ...result, intact: false, broken: { fromId: after, toId: seal.to_id } };
      }
      result.seals += 1;
      result.entries += entries.length;
      result.lastHash = hash;
      after = seal.to_id;
    }
    const [rest] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry WHERE id > $1::bigint`,
      [after],
    );
    return { ...result, unsealed: rest?.count ?? 0 };
  }

  private async sealBatch(tx: Tx, settleSeconds: number): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit-seal'))`);
    const [last] = await tx.query<Seal[]>(
      `SELECT to_id::text, entries, hash FROM audit_seal ORDER BY to_id DESC LIMIT 1`,
    );
    const after = last?.to_id ?? '0';
    const [{ to_id: to }] = await tx.query<[{ to_id: string | null }]>(
      `SELECT max(id)::text AS to_id FROM (
         SELECT id FROM audit_entry WHERE id > $1::bigint
           AND id <= (SELECT coalesce(max(id), 0) FROM audit_entry
             WHERE written_at <= clock_timestamp() - make_interval(secs => $2))
         ORDER BY id LIMIT ${String(BATCH)}) run`,
      [after, settleSeconds],
    );
    if (to === null) return 0;
    const entries = await this.entries(tx, after, to);
    await tx.query(
      `INSERT INTO audit_seal (to_id, entries, hash, sealed_at) VALUES ($1, $2, $3, $4)`,
      [to, entries.length, sealHash(last?.hash ?? GENESIS, entries), this.clock.now()],
    );
    return entries.length;
  }

  private entries(tx: Tx, afterId: string, toId: string): Promise<SealedEntry[]> {
    return tx.query<SealedEntry[]>(
      `SELECT ${ENTRY} FROM audit_entry WHERE id > $1::bigint AND id <= $2::bigint ORDER BY id`,
      [afterId, toId],
    );
  }
}
