import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import { EngagementEntity } from '../../engagements/index.js';

/** Where the supporter stood when the offer was made, and why somebody further down was chosen. */
@Entity()
export class OfferChoiceEntity {
  @PrimaryColumn('uuid')
  engagementId: string;

  @OneToOne(() => EngagementEntity, { nullable: false })
  @JoinColumn({ name: 'engagement_id' })
  engagement?: Relation<EngagementEntity>;

  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  /** From 1; null: not on the list, or there was none. */
  @Column('integer', { nullable: true })
  place: number | null;

  @Column('boolean')
  suits: boolean;

  /** null: nobody had been ranked yet. */
  @Column('text', { nullable: true })
  weightsVersion: string | null;

  @Column('boolean')
  byMachine: boolean;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  at: Date;
}
