import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { RankingActivationEntity, RankingWeightsEntity } from '../db/weights.entities.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import { EditableWeights, editableOf } from '../domain/weights-schema.js';
import { RankingActivationRepository } from '../db/ranking-activation.repository.js';

export const WeightsVersion = z
  .object({
    version: z.string(),
    weights: EditableWeights,
    note: z.string(),
    authorName: z.string(),
    /** null: there from the beginning. */
    createdAt: z.iso.datetime().nullable(),
    activations: z.array(
      z.object({ at: z.iso.datetime(), byName: z.string(), reason: z.string() }),
    ),
  })
  .meta({ id: 'RankingWeights' });
export type WeightsVersion = z.infer<typeof WeightsVersion>;

/** Every version, the newest first, and which one ranks. */
export const WeightsList = z
  .object({ active: z.string(), items: z.array(WeightsVersion) })
  .meta({ id: 'RankingWeightsList' });
export type WeightsList = z.infer<typeof WeightsList>;

@Injectable()
export class ListWeights {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activations: RankingActivationRepository,
  ) {}

  async all(): Promise<WeightsList> {
    const db = this.unitOfWork.read;
    const [active, rows, activations] = await Promise.all([
      this.activations.activeVersion(db),
      db.find(RankingWeightsEntity, { order: { createdAt: 'DESC', version: 'DESC' } }),
      db.find(RankingActivationEntity, { order: { at: 'DESC' } }),
    ]);
    const activationsOf = (version: string) =>
      activations
        .filter((activation) => activation.version === version)
        .map(({ at, byName, reason }) => ({ at: at.toISOString(), byName, reason }));
    const first: WeightsVersion = {
      version: FIRST_WEIGHTS.version,
      weights: editableOf(FIRST_WEIGHTS),
      note: 'はじめの配点',
      authorName: '',
      createdAt: null,
      activations: activationsOf(FIRST_WEIGHTS.version),
    };
    const added = rows.map(({ version, weights, note, authorName, createdAt }) => ({
      version,
      weights: editableOf(weights),
      note,
      authorName,
      createdAt: createdAt.toISOString(),
      activations: activationsOf(version),
    }));
    return { active, items: [...added, first] };
  }
}
