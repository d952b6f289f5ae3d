import {
  Check,
  Column,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { REQUESTER_TYPES } from '../domain/registration-schema.js';
import type { Mode } from '../domain/seats.js';
import type { SlotState, WishState } from '../domain/slot-states.js';
import { RegistrationEntity } from './registration.entity.js';
import { SeminarEntity } from './seminar.entity.js';

/** One talk's time with one supporter (個別相談会). */
@Entity('seminar_slot')
@Check('seminar_slot_times', 'starts_at < ends_at')
@Check('seminar_slot_booking', `(state = 'booked') = (registration_id IS NOT NULL)`)
@Exclusion(
  'seminar_slot_supporter',
  `USING gist (supporter_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state <> 'withdrawn')`,
)
@Exclusion(
  'seminar_slot_room',
  `USING gist (seminar_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state <> 'withdrawn' AND room IS NOT NULL)`,
)
@Index('seminar_slot_list', ['seminarId', 'startsAt'])
@Index('seminar_slot_one_each', { synchronize: false })
export class SlotEntity extends VersionedRow {
  @Column('uuid')
  seminarId: string;

  @ManyToOne(() => SeminarEntity, { nullable: false })
  @JoinColumn({ name: 'seminar_id' })
  seminar?: Relation<SeminarEntity>;

  @Column('uuid')
  supporterId: string;

  @Column('text')
  supporterName: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  mode: Mode;

  @Column('text', { nullable: true })
  room: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  state: SlotState;

  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @ManyToOne(() => RegistrationEntity, { nullable: true })
  @JoinColumn({ name: 'registration_id' })
  registration?: Relation<RegistrationEntity> | null;

  /** What the booking became: a case in advice, its engagement, and the meeting of it. */
  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @Column('uuid', { nullable: true })
  engagementId: string | null;

  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Column('text', { nullable: true })
  assignedBy: 'person' | 'desk' | 'engine' | null;
}

/** A wish for a talk, taken at registration: what the consultation will be about. */
@Entity('slot_wish')
@Index('slot_wish_seminar', ['seminarId', 'state'])
export class SlotWishEntity {
  @PrimaryColumn('uuid')
  registrationId: string;

  @OneToOne(() => RegistrationEntity, { nullable: false })
  @JoinColumn({ name: 'registration_id' })
  registration?: Relation<RegistrationEntity>;

  @Column('uuid')
  seminarId: string;

  @Column('text')
  state: WishState;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text', { array: true, default: [] })
  themes: string[];

  @Column('uuid', { nullable: true })
  supporterId: string | null;

  @Column('text')
  requesterType: (typeof REQUESTER_TYPES)[number];

  @Column('text', { nullable: true })
  municipality: string | null;

  /** Why the last assignment found no place, in Japanese. */
  @Column('text', { nullable: true })
  unplacedReason: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** A reminder that was sent: once for each occasion. */
@Entity('seminar_notice')
export class NoticeEntity {
  @PrimaryColumn('uuid')
  registrationId: string;

  @ManyToOne(() => RegistrationEntity, { nullable: false })
  @JoinColumn({ name: 'registration_id' })
  registration?: Relation<RegistrationEntity>;

  @PrimaryColumn('text')
  occasion: string;

  @Column('timestamptz')
  at: Date;
}
