import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { Weights } from '../domain/weights.js';

/** One version of the weights. Versions are only added: every shortlist names the one it was made by. */
@Entity({ name: 'ranking_weights' })
export class RankingWeightsEntity {
  @PrimaryColumn('text')
  version: string;

  @Column('jsonb')
  weights: Weights;

  /** Why it was made. */
  @Column('text')
  note: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  authorName: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** From when on a version ranks; the latest one does now. */
@Entity({ name: 'ranking_activation' })
export class RankingActivationEntity extends IdentifiedRow {
  @Column('text')
  version: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
