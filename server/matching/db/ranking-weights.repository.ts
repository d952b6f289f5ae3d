import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { RankingWeightsEntity } from './weights.entities.js';
import type { Tx } from '../../database/unit-of-work.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import type { Weights } from '../domain/weights.js';

@Injectable()
export class RankingWeightsRepository extends Repository<RankingWeightsEntity> {
  protected readonly entity = RankingWeightsEntity;

  /** The versions there are, locked against a second one of the same name. */
  async lockVersions(tx: Tx): Promise<string[]> {
    await tx.query('LOCK TABLE ranking_weights IN SHARE ROW EXCLUSIVE MODE');
    const rows = await tx.find(RankingWeightsEntity, { select: { version: true } });
    return [FIRST_WEIGHTS.version, ...rows.map(({ version }) => version)];
  }

  /** A version by name; null: there is none. */
  async findVersion(tx: Tx, version: string): Promise<Weights | null> {
    if (version === FIRST_WEIGHTS.version) return FIRST_WEIGHTS;
    const row = await tx.findOneBy(RankingWeightsEntity, { version });
    return row && { ...row.weights, version };
  }
}
