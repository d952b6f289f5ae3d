import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

type Schemas = components['schemas'];
export type Escalation = Schemas['Escalation'];
export type Referral = Schemas['Referral'];
export type SupportOrganisation = Schemas['SupportOrganisation'];
export type LectureSurvey = Schemas['LectureSurvey'];
export type Lecture = NonNullable<Schemas['Engagement']['lecture']>;
export interface NewReferral {
  organisationId: string;
  reason: string;
  consent: true;
  consentNote: string;
}
export interface NewOrganisation {
  name: string;
  services: string;
  contact: string;
  email?: string;
  phone?: string;
  url?: string;
}
export interface NewCandidates {
  supporterIds: string[];
  kind: Schemas['Engagement']['kind'];
  note?: string;
  cascade: boolean;
  /** Where the ranking did not put the first on top. */
  reason?: string;
}

const at = (id: string) => ({ params: { path: { id } } });

export const readEscalations = async (): Promise<Escalation[]> =>
  (await unwrap(client.GET('/api/v1/escalations'))).items;

export const planCandidates = (consultationId: string, body: NewCandidates): Promise<unknown> =>
  unwrap(client.POST('/api/v1/consultations/{id}/candidates', { ...at(consultationId), body }));

/** Asks somebody on the list of candidates now, on the terms they were listed with. */
export const offerCandidate = (
  { consultationId, supporterId, kind, note, cascade, lecture }: Schemas['Engagement'],
  reason: string,
): Promise<unknown> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/offers', {
      ...at(consultationId),
      body: {
        supporterId,
        kind,
        note,
        cascade,
        lecture,
        ...(reason.trim() && { reason: reason.trim() }),
      },
    }),
  );

export const saveLecture = (engagementId: string, body: Lecture): Promise<unknown> =>
  unwrap(client.PUT('/api/v1/engagements/{id}/lecture', { ...at(engagementId), body }));

export const readLectureSurvey = (engagementId: string): Promise<LectureSurvey> =>
  unwrap(client.GET('/api/v1/engagements/{id}/lecture-survey', at(engagementId)));

export const readReferrals = async (consultationId: string): Promise<Referral[]> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/referrals', at(consultationId)))).items;

export const refer = (consultationId: string, body: NewReferral): Promise<Referral> =>
  unwrap(client.POST('/api/v1/consultations/{id}/referrals', { ...at(consultationId), body }));

export const decideReferral = (
  id: string,
  decision: 'approve' | 'refuse',
  reason: string,
): Promise<Referral> =>
  unwrap(
    client.POST('/api/v1/referrals/{id}/decision', {
      ...at(id),
      body: { decision, ...(reason.trim() && { reason: reason.trim() }) },
    }),
  );

export const recordReferralOutcome = (
  id: string,
  outcome: NonNullable<Referral['outcome']>,
  note: string,
): Promise<Referral> =>
  unwrap(
    client.POST('/api/v1/referrals/{id}/outcome', {
      ...at(id),
      body: { outcome, ...(note.trim() && { note: note.trim() }) },
    }),
  );

/** The hand-over document, to be printed. */
export const documentPath = (referralId: string): string =>
  `/api/v1/referrals/${referralId}/document`;

export const readOrganisations = async (): Promise<SupportOrganisation[]> =>
  (await unwrap(client.GET('/api/v1/support-organisations'))).items;

export const addOrganisation = (body: NewOrganisation): Promise<SupportOrganisation> =>
  unwrap(client.POST('/api/v1/support-organisations', { body }));
