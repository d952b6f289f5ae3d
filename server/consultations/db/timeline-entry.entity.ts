import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from './consultation.entity.js';

/** What happened to a case, as people read it. */
@Entity()
@Index('timeline_entry_consultation', ['consultationId', 'at', 'id'])
export class TimelineEntryEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: string;

  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  actorId: string | null;

  @Column('text')
  actorName: string;

  @Column('jsonb', { default: {} })
  data: Record<string, unknown>;
}
