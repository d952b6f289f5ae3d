import {
  Column,
  Entity,
  Index,
  JoinColumn,
  OneToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { AnswerChannel, Choice } from '../domain/answer.js';
import { SurveyInvitationEntity } from './survey-invitation.entity.js';

/** What was answered to one invitation. The comment may hold personal data. */
@Entity()
@Unique('survey_answer_invitation_unique', ['invitationId'])
@Index('survey_answer_consultation', ['consultationId', 'answeredAt'])
export class SurveyAnswerEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  invitationId: string;

  @OneToOne(() => SurveyInvitationEntity, { nullable: false })
  @JoinColumn({ name: 'invitation_id' })
  invitation?: Relation<SurveyInvitationEntity>;

  @Column('uuid')
  consultationId: string;

  @Column('text')
  choice: Choice;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('text')
  channel: AnswerChannel;

  /** The account that entered a phone or paper answer. */
  @Column('text', { nullable: true })
  enteredBy: string | null;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
