import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { SeminarKind } from '../domain/seminar-schema.js';

/** Seminars that belong together: a year's five, or one training course. */
@Entity()
export class SeminarSeriesEntity extends VersionedRow {
  @Column('text')
  kind: SeminarKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('integer')
  fiscalYear: number;
}
