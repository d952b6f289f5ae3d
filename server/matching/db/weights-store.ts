import type { Tx } from '../../database/unit-of-work.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import type { Weights } from '../domain/weights.js';
import { RankingWeightsEntity } from './weights.entities.js';

/** The version that ranks now. */
export async function activeVersion(db: Tx): Promise<string> {
  const [latest] = await db.query<{ version: string }[]>(
    'SELECT version FROM ranking_activation ORDER BY at DESC, id DESC LIMIT 1',
  );
  return latest?.version ?? FIRST_WEIGHTS.version;
}

/** A version by name; null: there is none. */
export async function findWeights(tx: Tx, version: string): Promise<Weights | null> {
  if (version === FIRST_WEIGHTS.version) return FIRST_WEIGHTS;
  const row = await tx.findOneBy(RankingWeightsEntity, { version });
  return row && { ...row.weights, version };
}
