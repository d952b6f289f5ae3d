import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { RankingActivationEntity } from './weights.entities.js';
import type { Tx } from '../../database/unit-of-work.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';

@Injectable()
export class RankingActivationRepository extends Repository<RankingActivationEntity> {
  protected readonly entity = RankingActivationEntity;

  /** One activation after the other. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE ranking_activation IN SHARE ROW EXCLUSIVE MODE');
  }

  /** The version that ranks now. */
  async activeVersion(db: Tx): Promise<string> {
    const [latest] = await db.query<{ version: string }[]>(
      'SELECT version FROM ranking_activation ORDER BY at DESC, id DESC LIMIT 1',
    );
    return latest?.version ?? FIRST_WEIGHTS.version;
  }
}
