import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { AwayPeriod, WeeklyHours } from '../domain/availability.js';
import type { ContactPerson } from '../domain/terms.js';
import { SupporterEntity } from './supporter.entity.js';

/** What was agreed with one supporter; no row until something was. */
@Entity('supporter_terms')
export class SupporterTermsEntity {
  @PrimaryColumn('uuid')
  supporterId: string;

  @OneToOne(() => SupporterEntity, { nullable: false })
  @JoinColumn({ name: 'supporter_id' })
  supporter?: Relation<SupporterEntity>;

  @Column('jsonb', { default: [] })
  weekly: WeeklyHours[];

  @Column('jsonb', { default: [] })
  away: AwayPeriod[];

  @Column('date', { nullable: true })
  termFrom: string | null;

  @Column('date', { nullable: true })
  termUntil: string | null;

  /** The end of the term somebody was reminded of, so that each end is told of once. */
  @Column('date', { nullable: true })
  remindedOf: string | null;

  @Column('jsonb', { default: [] })
  contacts: ContactPerson[];

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  updatedAt: Date;
}
