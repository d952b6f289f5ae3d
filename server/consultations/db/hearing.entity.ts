import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import { ConsultationEntity } from './consultation.entity.js';

/** 課題の明確化: one version of what staff made of the problem. Versions are only added. */
@Entity()
@Unique('hearing_version_unique', ['consultationId', 'version'])
export class HearingEntity extends CreatedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('integer')
  version: number;

  @Column('text')
  problem: string;

  @Column('text')
  goal: string;

  @Column('text', { default: '' })
  constraints: string;

  @Column('text', { default: '' })
  firstAdvice: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  authorName: string;
}
