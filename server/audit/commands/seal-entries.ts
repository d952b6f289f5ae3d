import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { AuditSealRepository } from '../db/audit-seal.repository.js';
import { entriesBetween } from '../db/chain-reader.js';
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
    private readonly seals: AuditSealRepository,
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
    await this.seals.lockSealing(tx);
    const last = await this.seals.findNewest(tx);
    const after = last?.to_id ?? '0';
    const to = await this.seals.nextEnd(tx, after, settleSeconds, BATCH);
    if (to === null) return 0;
    const entries = await entriesBetween(tx, after, to);
    const hash = sealHash(last?.hash ?? GENESIS, entries);
    const seal = { from_id: after, to_id: to, entries: entries.length, hash };
    await this.seals.insert(tx, seal, this.clock.now());
    return entries.length;
  }
}
