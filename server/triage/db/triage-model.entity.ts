import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { ModelMetrics, Verdict } from '../domain/model-metrics.js';

/** A version of the learning categoriser, with what it was trained on and how it did. */
@Entity()
@Unique('triage_model_number_unique', ['number'])
export class TriageModelEntity extends IdentifiedRow {
  @Column('integer')
  number: number;

  @Column('timestamptz')
  trainedAt: Date;

  /** Confirmed cases it learned from. */
  @Column('integer')
  trainedOn: number;

  /** Cases of the frozen fold it was judged on. */
  @Column('integer')
  judgedOn: number;

  /** The newest confirmation it knows. */
  @Column('timestamptz')
  labelsUntil: Date;

  @Column('text')
  rulesVersion: string;

  /** Mean macro-F1 on the frozen fold. */
  @Column('double precision')
  score: number;

  @Column('jsonb')
  metrics: ModelMetrics;

  @Column('text')
  verdict: Verdict;

  /** Packed; null once forgotten. Read only by who needs it. */
  @Column('bytea', { nullable: true, select: false })
  weights: Buffer | null;
}

/** Which model speaks from then on; no model: the rules alone. The newest one counts. */
@Entity()
export class TriagePromotionEntity extends IdentifiedRow {
  @Column('uuid', { nullable: true })
  modelId: string | null;

  @ManyToOne(() => TriageModelEntity, { nullable: true })
  @JoinColumn({ name: 'model_id' })
  model?: Relation<TriageModelEntity> | null;

  @Column('text')
  reason: string;

  /** null: the nightly training. */
  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
