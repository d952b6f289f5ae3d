import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ErasureRequestEntity } from './erasure.entities.js';

@Injectable()
export class ErasureRequestRepository extends Repository<ErasureRequestEntity> {
  protected readonly entity = ErasureRequestEntity;

  /** What was asked for a case and not done yet is done. */
  async settle(tx: Tx, consultationId: string, settledAt: Date): Promise<void> {
    const open = { consultationId, settledAt: IsNull() };
    await tx.update(ErasureRequestEntity, open, { settledAt });
  }
}
