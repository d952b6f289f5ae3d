import type { Tx } from '../../database/unit-of-work.js';
import type { LearnedModel } from '../domain/learned-model.js';
import { unpackModel } from './model-bytes.js';
import { TriageModelEntity, TriagePromotionEntity } from './triage-model.entity.js';

/** The promotion that counts now; null before the first one. */
export async function currentPromotion(db: Tx): Promise<TriagePromotionEntity | null> {
  const [newest] = await db.find(TriagePromotionEntity, {
    order: { at: 'DESC', id: 'DESC' },
    take: 1,
  });
  return newest ?? null;
}

/** A model with its weights; null where they were forgotten. */
export async function loadModel(db: Tx, id: string): Promise<LearnedModel | null> {
  const [row] = await db.query<{ number: number; weights: Buffer | null }[]>(
    'SELECT number, weights FROM triage_model WHERE id = $1',
    [id],
  );
  if (!row?.weights) return null;
  return { number: row.number, axes: unpackModel(row.weights) };
}

/** Versions whose weights are kept, besides any that was ever promoted: enough to go back. */
const MODELS_RETAINED = 10;

/** Forgets the weights of models nobody will go back to; their figures stay. */
export async function forgetOldWeights(tx: Tx): Promise<void> {
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

/** The number the next model gets; call it while holding {@link lockModels}. */
export async function nextNumber(tx: Tx): Promise<number> {
  return ((await tx.maximum(TriageModelEntity, 'number')) ?? 0) + 1;
}

/** One promotion after the other. */
export async function lockModels(tx: Tx): Promise<void> {
  await tx.query('LOCK TABLE triage_promotion IN SHARE ROW EXCLUSIVE MODE');
}
