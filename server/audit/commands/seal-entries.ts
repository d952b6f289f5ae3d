import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { entriesBetween, newestSeal } from '../db/chain-reader.js';
import { GENESIS, sealHash } from '../domain/seal.js';
import { verifyChain, type Verification } from '../queries/verify-chain.js';

/**
 * Entries this young are left for the next run: an entry gets its id before its transaction commits, and
 * a transaction lives 30 s at most (see `database/data-source.ts`), so behind this line no id can still appear.
 */
const SETTLE_SECONDS = 60;
const BATCH = 1_000;

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
  verify(): Promise<Verification> {
    return verifyChain(this.unitOfWork.read);
  }

  private async sealBatch(tx: Tx, settleSeconds: number): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('audit-seal'))`);
    const last = await newestSeal(tx);
    const after = last?.to_id ?? '0';
    const [{ to }] = await tx.query<[{ to: string | null }]>(
      `SELECT max(id) AS to FROM (
         SELECT id FROM audit_entry WHERE id > $1::bigint
           AND id <= (SELECT coalesce(max(id), 0) FROM audit_entry
             WHERE written_at <= clock_timestamp() - make_interval(secs => $2))
         ORDER BY id LIMIT ${String(BATCH)}) run`,
      [after, settleSeconds],
    );
    if (to === null) return 0;
    const entries = await entriesBetween(tx, after, to);
    // Each seal says after which one it comes, and no two after the same: the chain cannot fork.
    await tx.query(
      `INSERT INTO audit_seal (from_id, to_id, entries, hash, sealed_at) VALUES ($1, $2, $3, $4, $5)`,
      [after, to, entries.length, sealHash(last?.hash ?? GENESIS, entries), this.clock.now()],
    );
    return entries.length;
  }
}
