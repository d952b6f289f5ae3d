import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { Excluded, Shortlist, ShortlistItem } from '../domain/types.js';

/** Who suits a case, as last ranked. */
@Entity()
export class ShortlistEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('jsonb')
  items: readonly ShortlistItem[];

  @Column('jsonb')
  excluded: readonly Excluded[];

  @Column('text')
  verdict: Shortlist['verdict'];

  @Column('text')
  weightsVersion: string;

  /** When nobody suits: the expertise that is missing. */
  @Column('jsonb', { default: [] })
  missing: Shortlist['missing'];

  /** The look at the desk it was made from: an earlier one never replaces a later one. */
  @Column('bigint', { default: 0 })
  look: string;

  /** The roster it was made from; another one means that it may be out of date. */
  @Column('text')
  rosterRevision: string;

  @Column('timestamptz')
  rankedAt: Date;
}
