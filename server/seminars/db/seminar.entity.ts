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
import type { Format } from '../domain/seats.js';
import type { Material, ProgrammeItem, Question, SeminarKind } from '../domain/seminar-schema.js';
import type { SeminarState } from '../domain/seminar-states.js';
import { SeminarSeriesEntity } from './seminar-series.entity.js';

/** One seminar or training, from the first draft to what is left of it afterwards. */
@Entity()
@Unique('seminar_code_unique', ['code'])
@Check('seminar_times', '(starts_at IS NULL) = (ends_at IS NULL) AND starts_at < ends_at')
@Index('seminar_when', ['state', 'startsAt'])
@Index('seminar_in_series', ['seriesId'])
export class SeminarEntity extends VersionedRow {
  /** `R8S01`: what its registrations' numbers begin with. */
  @Column('text')
  code: string;

  @Column('text')
  kind: SeminarKind;

  @Column('text')
  state: SeminarState;

  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @ManyToOne(() => SeminarSeriesEntity, { nullable: true })
  @JoinColumn({ name: 'series_id' })
  series?: Relation<SeminarSeriesEntity> | null;

  @Column('integer', { nullable: true })
  numberInSeries: number | null;

  /** Of its start; of its making while it has none. Fixes the code, too. */
  @Column('integer')
  fiscalYear: number;

  @Column('text')
  title: string;

  @Column('text', { array: true, default: [] })
  themes: string[];

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: '' })
  audience: string;

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('text', { nullable: true })
  plannedFor: string | null;

  @Column('text')
  format: Format;

  @Column('timestamptz', { nullable: true })
  applyFrom: Date | null;

  @Column('timestamptz', { nullable: true })
  applyBy: Date | null;

  @Column('text', { nullable: true })
  venueName: string | null;

  @Column('text', { nullable: true })
  venueAddress: string | null;

  @Column('text', { nullable: true })
  venueAccess: string | null;

  @Column('text', { nullable: true })
  venueAccessibility: string | null;

  @Column('text', { nullable: true })
  onlineTool: string | null;

  /** Only for those who take part online, from the day before. */
  @Column('text', { nullable: true })
  onlineUrl: string | null;

  @Column('jsonb', { default: [] })
  programme: ProgrammeItem[];

  @Column('jsonb', { default: [] })
  questions: Question[];

  @Column('jsonb', { default: [] })
  materials: Material[];

  @Column('text', { nullable: true })
  recordingUrl: string | null;

  /** 要約: what was said, for those who were not there. */
  @Column('text', { nullable: true })
  digest: string | null;

  @Column('timestamptz', { nullable: true })
  slotsFrom: Date | null;

  @Column('timestamptz', { nullable: true })
  slotsTo: Date | null;

  @Column('text', { default: 'assigned' })
  slotBooking: 'assigned' | 'first_come';

  /** Of the calendar entry (RFC 5545 §3.8.7.4). */
  @Column('integer', { default: 0 })
  sequence: number;

  @Column('text')
  uid: string;

  @Column('uuid', { nullable: true })
  copiedFrom: string | null;

  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  heldAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  /** The last registration's serial number; raised under the seminar's lock. */
  @Column('integer', { default: 0 })
  lastSerial: number;

  @Column('boolean', { default: false })
  fictitious: boolean;
}
