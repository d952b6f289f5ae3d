import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ConsultationEntity } from '../../consultations/index.js';
import type { FollowUpAnswer } from '../domain/follow-up.js';

/** Did you take the step? Asked once, months after the advice. */
@Entity()
export class FollowUpEntity {
  @PrimaryColumn('uuid')
  consultationId: string;

  @OneToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('timestamptz')
  invitedAt: Date;

  @Column('text', { nullable: true })
  answer: FollowUpAnswer | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
