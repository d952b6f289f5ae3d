import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Repository } from '../../database/repository.js';
import { TriageModelEntity } from './triage-model.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { LearnedModel } from '../domain/learned-model.js';
import { unpackModel } from './model-bytes.js';

export type TriageModelRecord = Readonly<TriageModelEntity>;

/** Versions whose weights are kept, besides any that was ever promoted: enough to go back. */
const MODELS_RETAINED = 10;

@Injectable()
export class TriageModelRepository extends Repository<TriageModelEntity> {
  protected readonly entity = TriageModelEntity;

  /** The newest version, trained on whatever it was. */
  async findNewest(tx: Tx): Promise<TriageModelRecord | null> {
    const [newest] = await tx.find(TriageModelEntity, { order: { number: 'DESC' }, take: 1 });
    return newest ?? null;
  }

  /** Whether the model can speak again: its weights were not forgotten. */
  hasWeights(tx: Tx, id: string): Promise<boolean> {
    return tx.existsBy(TriageModelEntity, { id, weights: Not(IsNull()) });
  }

  /** A model with its weights; null where they were forgotten. */
  async findLearned(db: Tx, id: string): Promise<LearnedModel | null> {
    const [row] = await db.query<{ number: number; weights: Buffer | null }[]>(
      'SELECT number, weights FROM triage_model WHERE id = $1',
      [id],
    );
    if (!row?.weights) return null;
    return { number: row.number, axes: unpackModel(row.weights) };
  }

  /** The number the next model gets; call it while holding the promotions' lock. */
  async nextNumber(tx: Tx): Promise<number> {
    return ((await tx.maximum(TriageModelEntity, 'number')) ?? 0) + 1;
  }

  /** Forgets the weights of models nobody will go back to; their figures stay. */
  async forgetOldWeights(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE triage_model SET weights = NULL
       WHERE weights IS NOT NULL
         AND number <= (SELECT max(number) FROM triage_model) - $1
         AND id NOT IN (
           SELECT model_id FROM triage_promotion WHERE model_id IS NOT NULL
           ORDER BY at DESC LIMIT $1)`,
      [MODELS_RETAINED],
    );
  }
}
