import type {
  AuditEntry,
  Consultation,
  ConsultationSummary,
  ContributionRate,
  Delivery,
  Engagement,
  Hearing,
  Message,
  Overview,
  Page,
  Profile,
  Session,
  Shortlist,
  StaffMember,
  Supporter,
  TimelineEntry,
  Triage,
  TriageChoice,
  Visibility,
} from './types.js';

type Json<T> = { content: { 'application/json': T } };
type Params<Path, Query> = { path: Path; query?: Query };
type Op<Answer, Path = undefined, Body = undefined, Query = Record<string, unknown>> = {
  parameters: Path extends undefined ? { query?: Query } : Params<Path, Query>;
  responses: { 200: Json<Answer> };
} & (Body extends undefined ? { requestBody?: never } : { requestBody: Json<Body> });
type Id = { id: string };
type Items<T> = { items: T[] };

/** The routes the back office uses, in the shape openapi-fetch expects. */
export interface paths {
  '/auth/session': {
    get: Op<Session>;
    post: Op<Session, undefined, { email: string; password: string }>;
    delete: Op<undefined>;
  };
  '/api/v1/profile': { get: Op<Profile> };
  '/api/v1/staff': { get: Op<Items<StaffMember>> };
  '/api/v1/kpi/contribution-rate': { get: Op<ContributionRate> };
  '/api/v1/kpi/overview': { get: Op<Overview> };
  '/api/v1/consultations': {
    get: Op<Page<ConsultationSummary>>;
    post: Op<{ id: string; receiptNumber: string; trackingUrl: string }, undefined, object>;
  };
  '/api/v1/consultations/{id}': {
    get: Op<Consultation, Id>;
    patch: Op<Consultation, Id, object>;
  };
  '/api/v1/consultations/{id}/timeline': { get: Op<Items<TimelineEntry>, Id> };
  '/api/v1/consultations/{id}/transitions': {
    post: Op<Consultation, Id, { to: string; reason?: string }>;
  };
  '/api/v1/consultations/{id}/answer': { post: Op<Consultation, Id, { body: string }> };
  '/api/v1/consultations/{id}/close': { post: Op<Consultation, Id, { reason?: string }> };
  '/api/v1/consultations/{id}/hearing': {
    get: Op<Items<Hearing>, Id>;
    post: Op<Hearing, Id, object>;
  };
  '/api/v1/consultations/{id}/triage': {
    get: Op<Triage, Id>;
    put: Op<Triage, Id, TriageChoice>;
  };
  '/api/v1/consultations/{id}/shortlist': { get: Op<Shortlist, Id> };
  '/api/v1/consultations/{id}/offers': { post: Op<Engagement, Id, object> };
  '/api/v1/consultations/{id}/engagements': { get: Op<Items<Engagement>, Id> };
  '/api/v1/consultations/{id}/messages': {
    get: Op<Items<Message>, Id>;
    post: Op<Message, Id, { body: string; visibility: Visibility }>;
  };
  '/api/v1/engagements/{id}/withdraw': { post: Op<Engagement, Id, { reason?: string }> };
  '/api/v1/deliveries/{id}/resend': { post: Op<Delivery, Id> };
  '/api/v1/supporters': {
    get: Op<Page<Supporter>>;
    post: Op<Supporter, undefined, object>;
  };
  '/api/v1/supporters/{id}': {
    get: Op<Supporter, Id>;
    patch: Op<Supporter, Id, object>;
  };
  '/api/v1/audit-entries': { get: Op<Page<AuditEntry>> };
  '/api/v1/deliveries': { get: Op<Page<Delivery>> };
}
