import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  Unique,
  type Relation,
} from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { MeetingMethod, MeetingState, Proposal } from '../domain/meeting.js';
import { EngagementEntity } from './engagement.entity.js';

/** One meeting (面談) of an engagement, from the first proposed times to what came of it. */
@Entity()
@Unique('meeting_number_unique', ['consultationId', 'number'])
@Check('meeting_times', '(starts_at IS NULL) = (ends_at IS NULL) AND starts_at < ends_at')
@Exclusion(
  'meeting_overlap',
  `USING gist (supporter_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state = 'scheduled')`,
)
@Index('meeting_engagement', ['engagementId'])
@Index('meeting_upcoming', { synchronize: false })
export class MeetingEntity extends VersionedRow {
  @Column('uuid')
  engagementId: string;

  @ManyToOne(() => EngagementEntity, { nullable: false })
  @JoinColumn({ name: 'engagement_id' })
  engagement?: Relation<EngagementEntity>;

  @Column('uuid')
  consultationId: string;

  @Column('uuid')
  supporterId: string;

  /** Counts the meetings of the consultation, cancelled ones too: 第1回, 第2回 … */
  @Column('integer')
  number: number;

  @Column('text')
  state: MeetingState;

  @Column('text')
  method: MeetingMethod;

  @Column('jsonb', { default: [] })
  proposals: Proposal[];

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** Of the calendar entry (RFC 5545 §3.8.7.4): rises with every change people have to be told of. */
  @Column('integer', { default: 0 })
  sequence: number;

  /** Of the calendar entry: the same for the meeting's whole life. */
  @Column('text')
  uid: string;

  /** Why there is one more than the centre's limit; a manager's words. */
  @Column('text', { nullable: true })
  extraReason: string | null;

  @Column('text', { nullable: true })
  notes: string | null;

  /** Whether another meeting is needed, asked when this one is recorded. */
  @Column('boolean', { nullable: true })
  needNext: boolean | null;

  @Column('text', { nullable: true })
  cancelReason: string | null;
}
