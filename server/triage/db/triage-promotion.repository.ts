import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { TriagePromotionEntity } from './triage-model.entity.js';
import type { Tx } from '../../database/unit-of-work.js';

@Injectable()
export class TriagePromotionRepository extends Repository<TriagePromotionEntity> {
  protected readonly entity = TriagePromotionEntity;

  /** The promotion that counts now; null before the first one. */
  async findCurrent(db: Tx): Promise<TriagePromotionEntity | null> {
    const [newest] = await db.find(TriagePromotionEntity, {
      order: { at: 'DESC', id: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  /** One promotion after the other. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE triage_promotion IN SHARE ROW EXCLUSIVE MODE');
  }
}
