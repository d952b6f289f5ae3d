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
import type { CancelCause, RegistrationState } from '../domain/registration-states.js';
import type { Mode } from '../domain/seats.js';
import { SeminarEntity } from './seminar.entity.js';

/** What somebody agreed to when they registered. */
export interface RegistrationConsent {
  kind: 'purpose' | 'shareWithSupporters';
  textVersion: number;
  language: 'ja' | 'easy' | 'en';
  givenAt: string;
}

/** One registration (申込み): one person, or a group that comes together. */
@Entity('seminar_registration')
@Unique('seminar_registration_number_unique', ['number'])
@Check('seminar_registration_seats', 'seats BETWEEN 1 AND 20')
@Index('seminar_registration_list', ['seminarId', 'state'])
@Index('seminar_registration_queue', { synchronize: false })
@Index('seminar_registration_asked', { synchronize: false })
@Index('seminar_registration_person', ['emailDigest'])
export class RegistrationEntity extends VersionedRow {
  @Column('uuid')
  seminarId: string;

  @ManyToOne(() => SeminarEntity, { nullable: false })
  @JoinColumn({ name: 'seminar_id' })
  seminar?: Relation<SeminarEntity>;

  /** `R8S01-0007`: what they say at the door. */
  @Column('text')
  number: string;

  @Column('text')
  state: RegistrationState;

  @Column('text')
  mode: Mode;

  /** Whoever registered, and everybody they bring. */
  @Column('integer', { default: 1 })
  seats: number;

  /** The place in the queue of its mode; only while it waits. */
  @Column('integer', { nullable: true })
  queueNo: number | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  kana: string | null;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  emailDigest: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { default: 'ja' })
  language: 'ja' | 'easy' | 'en';

  @Column('jsonb', { default: [] })
  companions: { name: string }[];

  @Column('text', { nullable: true })
  needs: string | null;

  @Column('jsonb', { default: {} })
  answers: Record<string, string>;

  @Column('jsonb', { default: [] })
  consents: RegistrationConsent[];

  /** What they were first told: the same Idempotency-Key gets the same answer again. */
  @Column('text')
  firstState: RegistrationState;

  @Column('integer', { nullable: true })
  firstPosition: number | null;

  /** Registrations made together for a whole series share it. */
  @Column('uuid', { nullable: true })
  seriesApplicationId: string | null;

  /** Came without having registered. */
  @Column('boolean', { default: false })
  walkIn: boolean;

  @Column('timestamptz', { nullable: true })
  askedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  promotedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('text', { nullable: true })
  cancelCause: CancelCause | null;

  @Column('timestamptz', { nullable: true })
  checkedInAt: Date | null;

  /** Where they were in the end: somebody who registered on site may watch at home. */
  @Column('text', { nullable: true })
  attendedMode: Mode | null;

  /** How many of the group came. */
  @Column('integer', { nullable: true })
  attendedSeats: number | null;

  /** When the retention period ended and the person was taken out. */
  @Column('timestamptz', { nullable: true })
  forgottenAt: Date | null;

  @Column('boolean', { default: false })
  fictitious: boolean;
}
