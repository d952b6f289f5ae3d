import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { RetentionYears } from '../domain/retention.js';

/** The class of every case that has none of its own. One row. */
@Entity()
@Check('retention_setting_singleton_check', 'singleton')
export class RetentionSettingEntity {
  @PrimaryColumn('boolean', { default: true })
  singleton: boolean;

  @Column('integer')
  years: RetentionYears;
}

/** A case that is kept for another time than most. */
@Entity()
export class CaseRetentionEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('integer')
  years: RetentionYears;
}
