import { Column, Entity } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { OpenDataContent } from '../domain/open-data.js';

/** A data set of a fiscal year as it was drafted; public once it has a publication. Only ever added. */
@Entity()
export class OpenDataReleaseEntity extends IdentifiedRow {
  @Column('text')
  dataset: string;

  @Column('integer')
  fiscalYear: number;

  @Column('jsonb')
  content: OpenDataContent;

  @Column('text')
  hash: string;

  @Column('text')
  draftedByName: string;

  @Column('timestamptz')
  draftedAt: Date;
}
