import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ErasureHoldEntity } from './erasure.entities.js';

export type ErasureHoldRecord = Readonly<ErasureHoldEntity>;

@Injectable()
export class ErasureHoldRepository extends Repository<ErasureHoldEntity> {
  protected readonly entity = ErasureHoldEntity;

  /** What stands against erasing the case now, or null. */
  findActive(tx: Tx, consultationId: string): Promise<ErasureHoldRecord | null> {
    return tx.findOneBy(ErasureHoldEntity, { consultationId, releasedAt: IsNull() });
  }
}
