import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { Mode } from '../domain/seats.js';
import { SeminarEntity } from './seminar.entity.js';

/** Somebody who speaks at a seminar. Name and affiliation are kept as they were announced. */
@Entity()
@Unique('seminar_speaker_position_unique', ['seminarId', 'position'])
export class SeminarSpeakerEntity extends IdentifiedRow {
  @Column('uuid')
  seminarId: string;

  @ManyToOne(() => SeminarEntity, { nullable: false })
  @JoinColumn({ name: 'seminar_id' })
  seminar?: Relation<SeminarEntity>;

  @Column('integer')
  position: number;

  /** Of the registry, where they are registered. */
  @Column('uuid', { nullable: true })
  supporterId: string | null;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  affiliation: string;

  @Column('text', { default: '' })
  talk: string;

  /** When they agreed to be named in public; null: not yet. */
  @Column('timestamptz', { nullable: true })
  consentAt: Date | null;

  @Column('text', { nullable: true })
  consentNote: string | null;
}

/** The seats of one mode: the counter that can never be over its capacity. */
@Entity()
@Check('seminar_seats_never_over', 'booked >= 0 AND (capacity IS NULL OR booked <= capacity)')
export class SeminarSeatsEntity {
  @PrimaryColumn('uuid')
  seminarId: string;

  @ManyToOne(() => SeminarEntity, { nullable: false })
  @JoinColumn({ name: 'seminar_id' })
  seminar?: Relation<SeminarEntity>;

  @PrimaryColumn('text')
  mode: Mode;

  /** Null: no limit. */
  @Column('integer', { nullable: true })
  capacity: number | null;

  /** Seats of everybody who is confirmed, asked or there. */
  @Column('integer', { default: 0 })
  booked: number;

  @Column('integer', { default: 0 })
  lastQueueNo: number;
}
