import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeminarKind } from '../domain/seminar-schema.js';

/** Seminars that belong together: a year's five, or one training course. */
@Entity()
export class SeminarSeriesEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: SeminarKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('integer')
  fiscalYear: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
