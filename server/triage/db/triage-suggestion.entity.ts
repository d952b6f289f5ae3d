import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { TriageSuggestion } from '../domain/suggestion.js';

/** What triage suggests for a case; the latest only, rewritten when the case is read again. */
@Entity()
export class TriageSuggestionEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('jsonb')
  suggestion: TriageSuggestion;

  @Column('text')
  modelVersion: string;

  @Column('timestamptz')
  createdAt: Date;
}
