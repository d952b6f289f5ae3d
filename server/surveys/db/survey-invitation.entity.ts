import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { SupportType } from '../domain/answer.js';
import type { InvitationState } from '../domain/states.js';

/** Somebody is asked whether one support was useful. The survey link is this record's. */
@Entity()
@Unique('survey_invitation_support_unique', ['consultationId', 'supportType', 'supportEndedAt'])
@Index('survey_invitation_fiscal_year', ['fiscalYear', 'state'])
export class SurveyInvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

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

  @Column('timestamptz')
  createdAt: Date;
}
