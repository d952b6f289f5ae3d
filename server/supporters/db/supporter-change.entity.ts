import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { ProfileChanges } from '../domain/profile-change.js';
import { SupporterEntity } from './supporter.entity.js';

/** What a supporter wants to be changed about themselves and staff have to look at first. */
@Entity('supporter_change')
@Index('supporter_change_supporter', ['supporterId', 'requestedAt'])
@Index('supporter_change_waiting_unique', { synchronize: false })
export class SupporterChangeEntity extends IdentifiedRow {
  @Column('uuid')
  supporterId: string;

  @ManyToOne(() => SupporterEntity, { nullable: false })
  @JoinColumn({ name: 'supporter_id' })
  supporter?: Relation<SupporterEntity>;

  @Column('text')
  state: 'waiting' | 'approved' | 'declined' | 'withdrawn';

  /** Field → the value wished for. */
  @Column('jsonb')
  wanted: ProfileChanges;

  /** Field → what it was when the wish was made. */
  @Column('jsonb')
  before: ProfileChanges;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decidedByName: string | null;

  /** What the supporter is told when it is declined. */
  @Column('text', { nullable: true })
  comment: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
