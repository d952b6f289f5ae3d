import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { ErasureGround, HoldKind } from '../domain/vocabulary.js';

/** While one is not released, the case is not erased. */
@Entity()
@Index('erasure_hold_consultation', ['consultationId', 'placedAt'])
export class ErasureHoldEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('text')
  kind: HoldKind;

  /** May name people: goes with the case's other words. */
  @Column('text')
  reason: string;

  @Column('text')
  placedBy: string;

  @Column('timestamptz')
  placedAt: Date;

  @Column('text', { nullable: true })
  releasedBy: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}

/** A requester asked for erasure; settled by erasing. */
@Entity()
export class ErasureRequestEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}

/** The report of what was erased: who, on what ground, when, how many rows of each kind. No words. */
@Entity()
@Index('erasure_at', { synchronize: false })
@Index('erasure_consultation', ['consultationId'])
export class ErasureEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('text')
  ground: ErasureGround;

  @Column('text')
  byKind: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;

  /** Rows touched, by what the room calls them. */
  @Column('jsonb')
  counts: Record<string, number>;
}
