import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from './consultation.entity.js';
import type { CaseLinkKind, MergedBefore } from '../domain/case-links.js';

/** That two cases have to do with each other, since when and why; undone ones stay as history. */
@Entity()
@Index('case_link_from', ['fromId', 'madeAt'])
@Index('case_link_to', ['toId', 'madeAt'])
@Index('case_link_related', { synchronize: false })
export class CaseLinkEntity extends IdentifiedRow {
  @Column('text')
  kind: CaseLinkKind;

  /** The case that was merged away or split; either of two that belong together. */
  @Column('uuid')
  fromId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'from_id' })
  from?: Relation<ConsultationEntity>;

  /** The survivor, the case that came out of it, or the other one. */
  @Column('uuid')
  toId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'to_id' })
  to?: Relation<ConsultationEntity>;

  @Column('text')
  reason: string;

  /** What undoing a merge gives back. */
  @Column('jsonb', { nullable: true })
  before: MergedBefore | null;

  @Column('text')
  madeByName: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('text', { nullable: true })
  undoneByName: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
