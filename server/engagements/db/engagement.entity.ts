import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { Lecture } from '../domain/lecture.js';
import type { Shift } from '../domain/pause.js';
import type { EngagementState } from '../domain/states.js';
import type { DeclineReason, EngagementKind } from '../domain/vocabulary.js';

/** One supporter's part in one consultation; begins as an offer. */
@Entity()
@Unique('engagement_survey_code_unique', ['surveyCode'])
@Index('engagement_consultation', ['consultationId', 'offeredAt'])
@Index('engagement_supporter', ['supporterId', 'state'])
@Index('engagement_waiting', { synchronize: false })
@Index('engagement_live_unique', { synchronize: false })
export class EngagementEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('uuid')
  supporterId: string;

  /** Who the supporter was at offer time: history survives changes. */
  @Column('text')
  supporterName: string;

  @Column('text')
  supporterAffiliation: string;

  @Column('text')
  kind: EngagementKind;

  @Column('text')
  state: EngagementState;

  /** When this one says no, ask the next candidate. */
  @Column('boolean', { default: false })
  cascade: boolean;

  /** From the desk to the supporter. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  offeredAt: Date;

  /** The first instant at which the offer no longer stands. */
  @Column('timestamptz')
  deadline: Date;

  /** Accepted, declined, expired, or withdrawn before any of these. */
  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: DeclineReason | null;

  @Column('text', { nullable: true })
  declineComment: string | null;

  /** Completed, or withdrawn after acceptance. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** The order in which candidates staff chose are asked, the lowest first; null for an offer made at once. */
  @Column('integer', { nullable: true })
  position: number | null;

  /** The declined offer whose supporter proposed this one, a colleague. */
  @Column('uuid', { nullable: true })
  substituteFor: string | null;

  @ManyToOne(() => EngagementEntity, { nullable: true })
  @JoinColumn({ name: 'substitute_for' })
  substituted?: Relation<EngagementEntity> | null;

  /** Since when the offer's clock stands still, because the desk waits for the requester. */
  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  /** When it stood still before, and by how much the deadline moved. */
  @Column('jsonb', { default: [] })
  shifts: Shift[];

  /** Of a lecture: when, where, for whom, and who came. */
  @Column('jsonb', { nullable: true })
  lecture: Lecture | null;

  /** The code in the link by which a lecture's audience is asked; null until there is one. */
  @Column('text', { nullable: true })
  surveyCode: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
