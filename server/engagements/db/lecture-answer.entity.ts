import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { AudienceChoice } from '../domain/lecture.js';
import { EngagementEntity } from './engagement.entity.js';

/** What one listener of a lecture answered; nobody's name is asked for. */
@Entity('lecture_answer')
@Index('lecture_answer_engagement', ['engagementId'])
export class LectureAnswerEntity extends IdentifiedRow {
  @Column('uuid')
  engagementId: string;

  @ManyToOne(() => EngagementEntity, { nullable: false })
  @JoinColumn({ name: 'engagement_id' })
  engagement?: Relation<EngagementEntity>;

  @Column('text')
  choice: AudienceChoice;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz')
  answeredAt: Date;
}
