import { Column, Entity, JoinColumn, OneToOne, type Relation, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { PublicationState, PublicationTexts } from '../domain/publication.js';

/** A finished case's question and answer, told without who asked: shown once a second person approved. */
@Entity()
@Unique('published_answer_case_unique', ['consultationId'])
export class PublishedAnswerEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('jsonb')
  texts: PublicationTexts;

  @Column('text', { array: true })
  themes: string[];

  @Column('text')
  state: PublicationState;

  @Column('uuid')
  authorId: string;

  @Column('text')
  authorName: string;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('uuid', { nullable: true })
  approverId: string | null;

  @Column('text', { nullable: true })
  approverName: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
