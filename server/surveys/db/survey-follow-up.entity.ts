import { Column, Entity, Index, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';

/** A low answer somebody at the desk has to see to. The note may hold personal data. */
@Entity()
@Unique('survey_follow_up_answer_unique', ['answerId'])
@Index('survey_follow_up_open', ['doneAt', 'raisedAt'])
export class SurveyFollowUpEntity extends IdentifiedRow {
  @Column('uuid')
  answerId: string;

  @Column('uuid')
  invitationId: string;

  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @Column('timestamptz')
  raisedAt: Date;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('text', { nullable: true })
  doneByName: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
