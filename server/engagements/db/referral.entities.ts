import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow, VersionedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { ReferralOutcome, ReferralState } from '../domain/referral.js';

/** An organisation that supports people, too (支援機関). */
@Entity('support_organisation')
@Unique('support_organisation_name_unique', ['name'])
export class SupportOrganisationEntity extends VersionedRow {
  @Column('text')
  name: string;

  /** What it helps with, in its own words. */
  @Column('text')
  services: string;

  /** The section or person to write to. */
  @Column('text')
  contact: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('boolean', { default: false })
  fictitious: boolean;
}

/** A case handed over to such an organisation (引継ぎ), and what became of it there. */
@Entity('referral')
@Index('referral_consultation', ['consultationId', 'referredAt'])
@Index('referral_waiting', { synchronize: false })
export class ReferralEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => SupportOrganisationEntity, { nullable: false })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Relation<SupportOrganisationEntity>;

  /** As it was called then: history survives changes. */
  @Column('text')
  organisationName: string;

  @Column('text')
  state: ReferralState;

  @Column('text')
  reason: string;

  /** How and when the requester agreed. */
  @Column('text')
  consentNote: string;

  /** The hand-over document as it was given. */
  @Column('text')
  document: string;

  @Column('text')
  referredByName: string;

  @Column('timestamptz')
  referredAt: Date;

  /** The manager who agreed; nothing is handed over before. */
  @Column('text', { nullable: true })
  approvedByName: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: ReferralOutcome | null;

  @Column('text', { nullable: true })
  outcomeNote: string | null;

  @Column('timestamptz', { nullable: true })
  outcomeAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
