import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { MarkKind } from '../domain/mark.js';

/** Staff's own word on one supporter and one case: at the head of the list, or out of it. */
@Entity()
export class ShortlistMarkEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @PrimaryColumn('uuid')
  supporterId: string;

  @Column('text')
  kind: MarkKind;

  @Column('text')
  reason: string;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
