import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';

/** Expertise a case asked for when nobody suited; resolved once somebody does. */
@Entity()
export class ExpertiseGapEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @PrimaryColumn('text')
  code: string;

  @Column('text')
  label: string;

  @Column('timestamptz')
  foundAt: Date;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;
}
