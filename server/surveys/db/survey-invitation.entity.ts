import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { InvitationState } from '../domain/states.js';
import type { SubjectKind, SupportType } from '../domain/subject.js';

/** Somebody is asked whether one support was useful. The survey link is this record's. */
@Entity()
@Unique('survey_invitation_support_unique', ['subjectKind', 'subjectId', 'supportEndedAt'])
@Index('survey_invitation_fiscal_year', ['fiscalYear', 'state'])
@Index('survey_invitation_consultation', ['consultationId'])
@Index('survey_invitation_person', ['personDigest', 'supportType', 'sendAt'])
@Index('survey_invitation_due', ['state', 'sendAt'])
export class SurveyInvitationEntity extends CreatedRow {
  @Column('text')
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: string;

  /** The case the support belongs to; null where there is none (a place in a seminar). */
  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @ManyToOne(() => ConsultationEntity, { nullable: true })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity> | null;

  /** What the support was called, and who is asked; null: the case knows. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  recipientName: string | null;

  @Column('text', { nullable: true })
  recipientEmail: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  /** The person, as a keyed digest of the address: who was asked lately is spared. */
  @Column('text', { nullable: true })
  personDigest: string | null;

  @Column('text')
  supportType: SupportType;

  @Column('timestamptz')
  supportEndedAt: Date;

  /** Of `supportEndedAt`: the year the answer counts in, whenever it comes. */
  @Column('integer')
  fiscalYear: number;

  /** The version of the survey's definition the person was shown. */
  @Column('integer')
  definitionVersion: number;

  @Column('text')
  state: InvitationState;

  /** When the mail is to leave, and when it left. */
  @Column('timestamptz')
  sendAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** The link takes no answer from here on; null: always. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;
}
