import { Column, Entity, Index } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';

/** Something counted that no case tells of: participants, projects, initiatives. Cancelled, never removed. */
@Entity()
@Index('kpi_entry_key', ['key', 'occurredOn'])
export class KpiEntryEntity extends IdentifiedRow {
  @Column('text')
  key: string;

  /** The day it happened; decides the year it counts in. */
  @Column('date')
  occurredOn: string;

  @Column('integer')
  amount: number;

  @Column('text')
  title: string;

  /** Where it can be looked up: minutes, a list of participants, an address. */
  @Column('text')
  evidence: string;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('text', { nullable: true })
  cancelledByName: string | null;

  @Column('text', { nullable: true })
  cancelReason: string | null;
}
