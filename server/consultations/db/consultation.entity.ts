import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  Unique,
  type Relation,
} from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { ConsultationState } from '../domain/states.js';
import type {
  Channel,
  Consent,
  ContentType,
  CoRequester,
  Method,
  Proxy,
  RequesterType,
} from '../domain/vocabulary.js';

/** One case. Columns named after the requester's fields hold personal data. */
@Entity()
@Unique('consultation_receipt_number_unique', ['receiptNumber'])
@Index('consultation_state_received', { synchronize: false })
@Index('consultation_received', { synchronize: false })
@Index('consultation_assignee', { synchronize: false })
@Index('consultation_reply_by', { synchronize: false })
@Index('consultation_open', { synchronize: false })
@Index('consultation_merged', { synchronize: false })
@Check('consultation_not_into_itself', 'merged_into <> id')
export class ConsultationEntity extends VersionedRow {
  @Column('text')
  receiptNumber: string;

  @Column('integer')
  fiscalYear: number;

  @Column('text')
  state: ConsultationState;

  /** Where an awaiting case goes back to. */
  @Column('text', { nullable: true })
  waitingFrom: ConsultationState | null;

  /** The case this one turned out to be; nothing of a merged case is counted. */
  @Column('uuid', { nullable: true })
  mergedInto: string | null;

  @ManyToOne(() => ConsultationEntity)
  @JoinColumn({ name: 'merged_into' })
  survivor?: Relation<ConsultationEntity>;

  @Column('text')
  channel: Channel;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text')
  requesterType: RequesterType;

  @Column('text', { nullable: true })
  contentType: ContentType | null;

  @Column('text', { array: true, default: '{}' })
  themes: string[];

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  goal: string | null;

  @Column('date', { nullable: true })
  deadline: string | null;

  @Column('text', { nullable: true })
  wishes: string | null;

  @Column('text', { array: true, default: '{}' })
  needs: string[];

  @Column('text', { array: true, default: '{}' })
  preferredMethods: Method[];

  @Column('text')
  language: 'ja' | 'easy' | 'en';

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  kana: string | null;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('text', { nullable: true })
  department: string | null;

  @Column('text', { nullable: true })
  corporateNumber: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  emailDigest: string | null;

  @Column('text', { nullable: true })
  phoneDigest: string | null;

  @Column('text', { nullable: true })
  municipality: string | null;

  @Column('text', { nullable: true })
  industry: string | null;

  @Column('text', { nullable: true })
  employees: string | null;

  @Column('jsonb', { default: [] })
  coRequesters: CoRequester[];

  @Column('jsonb', { default: [] })
  consents: Consent[];

  @Column('jsonb', { nullable: true })
  proxy: Proxy | null;

  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  @Column('text', { nullable: true })
  assigneeName: string | null;

  @Column('timestamptz', { nullable: true })
  replyBy: Date | null;

  /** When the requester wrote what `replyBy` is about; null while that is the consultation itself. */
  @Column('timestamptz', { nullable: true })
  replyFrom: Date | null;

  /** The categoriser was unsure and nobody has confirmed yet. */
  @Column('boolean', { default: false })
  needsReview: boolean;

  @Column('timestamptz', { nullable: true })
  supportEndedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  closeReason: string | null;

  @Column('boolean', { default: false })
  fictitious: boolean;
}
