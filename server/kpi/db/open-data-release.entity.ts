import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { OpenDataContent } from '../domain/open-data.js';

/** A data set of a fiscal year, drafted, then approved and published for good under a number. */
@Entity()
@Unique('open_data_release_version_unique', ['dataset', 'version'])
export class OpenDataReleaseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  dataset: string;

  /** Given at publication, rising through the data set. */
  @Column('integer', { nullable: true })
  version: number | null;

  @Column('text')
  state: 'draft' | 'published';

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

  @Column('text', { nullable: true })
  approvedByName: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;
}
