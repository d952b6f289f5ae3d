import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { Declared, Suggested } from '../domain/label.js';

/** Staff's word on what a case is about: each a label to learn from, the newest one counts. */
@Entity()
@Index('triage_confirmation_consultation', ['consultationId', 'at'])
@Index('triage_confirmation_at', ['at'])
export class TriageConfirmationEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('text')
  requesterType: string;

  @Column('text')
  contentType: string;

  @Column('text', { array: true })
  themes: string[];

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  /** What the person had said themselves; null for confirmations older than learning. */
  @Column('jsonb', { nullable: true })
  declared: Declared | null;

  /** What triage had suggested, without its evidence; null for older ones. */
  @Column('jsonb', { nullable: true })
  suggested: Suggested | null;

  @Column('timestamptz')
  at: Date;
}
