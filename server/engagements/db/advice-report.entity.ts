import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { REPORT_METHODS } from '../domain/report.js';
import { EngagementEntity } from './engagement.entity.js';

/** What a supporter reports of one meeting (助言記録); an engagement has one draft at most. */
@Entity()
@Index('advice_report_consultation', ['consultationId', 'createdAt'])
@Index('advice_report_engagement', ['engagementId'])
@Index('advice_report_draft_unique', { synchronize: false })
export class AdviceReportEntity extends CreatedRow {
  @Column('uuid')
  engagementId: string;

  @ManyToOne(() => EngagementEntity, { nullable: false })
  @JoinColumn({ name: 'engagement_id' })
  engagement?: Relation<EngagementEntity>;

  @Column('uuid')
  consultationId: string;

  @Column('text')
  state: 'draft' | 'in_review' | 'submitted';

  @Column('text')
  situation: string;

  @Column('text')
  advice: string;

  @Column('text')
  nextSteps: string;

  @Column('text')
  materials: string;

  @Column('integer', { nullable: true })
  minutesSpent: number | null;

  @Column('date', { nullable: true })
  metOn: string | null;

  @Column('text', { nullable: true })
  method: (typeof REPORT_METHODS)[number] | null;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  /** What staff ask the supporter to mend, when they give a report back. */
  @Column('text', { nullable: true })
  reviewComment: string | null;

  @Column('text', { nullable: true })
  reviewedByName: string | null;

  @Column('timestamptz', { nullable: true })
  reviewedAt: Date | null;
}
