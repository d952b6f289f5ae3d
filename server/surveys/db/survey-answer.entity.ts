import { Check, Column, Entity, Index, JoinColumn, OneToOne, Unique, type Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { AnswerChannel, Choice } from '../domain/answer.js';
import { SurveyInvitationEntity } from './survey-invitation.entity.js';

/** What was answered to one invitation. The comment may hold personal data. */
@Entity()
@Check('survey_answer_published_with_consent', 'published_at IS NULL OR publish_consent')
@Unique('survey_answer_invitation_unique', ['invitationId'])
@Index('survey_answer_consultation', ['consultationId', 'answeredAt'])
export class SurveyAnswerEntity extends CreatedRow {
  @Column('uuid')
  invitationId: string;

  @OneToOne(() => SurveyInvitationEntity, { nullable: false })
  @JoinColumn({ name: 'invitation_id' })
  invitation?: Relation<SurveyInvitationEntity>;

  /** null where the support belongs to no case. */
  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @Column('text')
  choice: Choice;

  @Column('text', { nullable: true })
  comment: string | null;

  /** Further questions: what was chosen, by question; what was written stands apart, to be erased. */
  @Column('jsonb', { default: {} })
  replies: Record<string, string | number>;

  @Column('jsonb', { default: {} })
  words: Record<string, string>;

  /** Whether the comment may be shown to others, without a name. */
  @Column('boolean', { default: false })
  publishConsent: boolean;

  /** The comment as staff published it, without what tells who wrote it. */
  @Column('text', { nullable: true })
  publishedText: string | null;

  @Column('text', { nullable: true })
  publishedByName: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('text')
  channel: AnswerChannel;

  /** The account that entered a phone or paper answer. */
  @Column('text', { nullable: true })
  enteredBy: string | null;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
