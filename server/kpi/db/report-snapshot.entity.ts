import { Column, Entity } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { Sheet } from '../sheets/sheet.js';

/** A report as it was handed out. A trigger refuses to change it. */
@Entity()
export class ReportSnapshotEntity extends IdentifiedRow {
  @Column('text')
  title: string;

  @Column('date')
  fromDay: string;

  @Column('date')
  toDay: string;

  @Column('jsonb')
  content: Sheet[];

  @Column('text')
  hash: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
