import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { OpenDataReleaseEntity } from './open-data-release.entity.js';

/** The approval by which a release became public, under a number of its data set. Only ever added. */
@Entity()
@Unique('open_data_publication_version_unique', ['dataset', 'version'])
export class OpenDataPublicationEntity {
  @PrimaryColumn('uuid')
  releaseId: string;

  @ManyToOne(() => OpenDataReleaseEntity, { nullable: false })
  @JoinColumn({
    name: 'release_id',
    foreignKeyConstraintName: 'open_data_publication_release',
  })
  release?: Relation<OpenDataReleaseEntity>;

  @Column('text')
  dataset: string;

  @Column('integer')
  version: number;

  @Column('text')
  approvedByName: string;

  @Column('timestamptz')
  approvedAt: Date;
}
