import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { ReferralEntity, SupportOrganisationEntity } from '../db/referral.entities.js';
import { REFERRAL_OUTCOMES, REFERRAL_STATES } from '../domain/referral.js';

const instant = z.iso.datetime();
const nullableText = z.string().nullable();

export const OrganisationView = z
  .object({
    id: z.string(),
    name: z.string(),
    services: z.string(),
    contact: z.string(),
    email: nullableText,
    phone: nullableText,
    url: nullableText,
    active: z.boolean(),
    fictitious: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'SupportOrganisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const ReferralView = z
  .object({
    id: z.string(),
    consultationId: z.string(),
    organisationId: z.string(),
    organisationName: z.string(),
    state: z.enum(REFERRAL_STATES),
    reason: z.string(),
    consentNote: z.string(),
    /** The hand-over document, plain text. */
    document: z.string(),
    referredByName: z.string(),
    referredAt: instant,
    approvedByName: nullableText,
    approvedAt: instant.nullable(),
    outcome: z.enum(REFERRAL_OUTCOMES).nullable(),
    outcomeNote: nullableText,
    outcomeAt: instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Referral' });
export type ReferralView = z.infer<typeof ReferralView>;

/** The registry of support organisations, and what was handed over to them. */
@Injectable()
export class Referrals {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** To whom a case was handed over; null when there is no such referral. */
  async organisationOf(id: string): Promise<string | null> {
    const referral = await this.unitOfWork.read.findOneBy(ReferralEntity, { id });
    return referral?.organisationName ?? null;
  }

  async organisations(): Promise<OrganisationView[]> {
    const rows = await this.unitOfWork.read.find(SupportOrganisationEntity, {
      order: { active: 'DESC', name: 'ASC' },
    });
    return rows.map(organisationView);
  }

  organisationExists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(SupportOrganisationEntity, { id });
  }

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(ReferralEntity, { id });
  }

  /** Oldest first. */
  async ofCase(consultationId: string): Promise<ReferralView[]> {
    const order = { referredAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.unitOfWork.read.find(ReferralEntity, {
      where: { consultationId },
      order,
    });
    return rows.map(referralView);
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<ReferralView> {
    const referral = await this.unitOfWork.read.findOneBy(ReferralEntity, { id });
    if (!referral) throw notFound();
    return referralView(referral);
  }
}

export function organisationView(row: SupportOrganisationEntity): OrganisationView {
  const { id, name, services, contact, email, phone, url, active, fictitious, version } = row;
  return { id, name, services, contact, email, phone, url, active, fictitious, version };
}

function referralView(row: ReferralEntity): ReferralView {
  return {
    id: row.id,
    consultationId: row.consultationId,
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    state: row.state,
    reason: row.reason,
    consentNote: row.consentNote,
    document: row.document,
    referredByName: row.referredByName,
    referredAt: row.referredAt.toISOString(),
    approvedByName: row.approvedByName,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    outcome: row.outcome,
    outcomeNote: row.outcomeNote,
    outcomeAt: row.outcomeAt?.toISOString() ?? null,
    version: row.version,
  };
}
