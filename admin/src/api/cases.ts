import { client, refusal, unwrap, unwrapWithResponse } from './client.js';
import { type Pending, pendingOf } from './pending.js';
import type {
  Consultation,
  Engagement,
  Hearing,
  InboxCounts,
  Message,
  Shortlist,
  State,
  Survey,
  TimelineEntry,
  Triage,
  TriageChoice,
  Visibility,
} from './types.js';
import { ifMatch, rememberVersion } from './versions.js';

const RESOURCE = 'consultations';
const at = (id: string) => ({ params: { path: { id } } });
const guarded = (id: string, version?: number) => ({
  ...at(id),
  headers: { 'If-Match': ifMatch(RESOURCE, id, version) },
});
const items = async <T>(page: Promise<{ items: T[] }>): Promise<T[]> => (await page).items;

/** Answers 404 with Retry-After as {@link Pending}; every other failure is thrown. */
const orPending = async <T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T | Pending> => {
  const answer = await request;
  const pending = pendingOf(answer.response);
  if (pending) return pending;
  if (!answer.response.ok) throw refusal(answer.response, answer.error);
  return answer.data as T;
};

export const countInbox = (): Promise<InboxCounts> =>
  unwrap(client.GET('/api/v1/consultations/counts'));

export const readCase = async (id: string): Promise<Consultation> => {
  const { data, response } = await unwrapWithResponse(
    client.GET('/api/v1/consultations/{id}', at(id)),
  );
  rememberVersion(RESOURCE, id, response);
  return data;
};

export const changeCase = (
  { id, version }: Consultation,
  changes: Partial<Pick<Consultation, 'assigneeId' | 'title' | 'municipality'>> & {
    requester?: { email?: string | null; phone?: string | null };
  },
): Promise<Consultation> =>
  unwrap(client.PATCH('/api/v1/consultations/{id}', { ...guarded(id, version), body: changes }));

export const moveCase = (
  { id, version }: Consultation,
  body: { to: State; reason?: string },
): Promise<Consultation> =>
  unwrap(client.POST('/api/v1/consultations/{id}/transitions', { ...guarded(id, version), body }));

export const answerCase = ({ id, version }: Consultation, body: string): Promise<Consultation> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/answer', { ...guarded(id, version), body: { body } }),
  );

export const closeCase = ({ id, version }: Consultation, reason: string): Promise<Consultation> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/close', {
      ...guarded(id, version),
      body: reason === '' ? {} : { reason },
    }),
  );

export const readTimeline = (id: string): Promise<TimelineEntry[]> =>
  items(unwrap(client.GET('/api/v1/consultations/{id}/timeline', at(id))));

export const readHearings = (id: string): Promise<Hearing[]> =>
  items(unwrap(client.GET('/api/v1/consultations/{id}/hearing', at(id))));

export interface NewHearing {
  problem: string;
  goal: string;
  constraints: string;
  firstAdvice: string;
  readyForMatching: boolean;
}
export const recordHearing = (id: string, body: NewHearing, version?: number): Promise<Hearing> =>
  unwrap(client.POST('/api/v1/consultations/{id}/hearing', { ...guarded(id, version), body }));

export const readTriage = (id: string): Promise<Triage | Pending> =>
  orPending(client.GET('/api/v1/consultations/{id}/triage', at(id)));

export const confirmTriage = (id: string, body: TriageChoice, version?: number): Promise<Triage> =>
  unwrap(client.PUT('/api/v1/consultations/{id}/triage', { ...guarded(id, version), body }));

export const readShortlist = (id: string): Promise<Shortlist | Pending> =>
  orPending(client.GET('/api/v1/consultations/{id}/shortlist', at(id)));

export interface NewOffer {
  supporterId: string;
  kind: Engagement['kind'];
  note?: string;
  reason?: string;
  cascade?: boolean;
}
export const makeOffer = (id: string, body: NewOffer, version?: number): Promise<Engagement> =>
  unwrap(client.POST('/api/v1/consultations/{id}/offers', { ...guarded(id, version), body }));

export const readEngagements = (id: string): Promise<Engagement[]> =>
  items(unwrap(client.GET('/api/v1/consultations/{id}/engagements', at(id))));

/** Takes an open offer back, or releases a supporter who had accepted. */
export const withdrawOffer = (engagementId: string, reason: string): Promise<Engagement> =>
  unwrap(
    client.POST('/api/v1/engagements/{id}/withdraw', {
      ...at(engagementId),
      body: reason === '' ? {} : { reason },
    }),
  );

/** The survey of a case whose support ended; null before. */
export const readSurvey = async (id: string): Promise<Survey | null> =>
  (await unwrap(client.GET('/api/v1/consultations/{id}/survey', at(id)))).survey;

export interface StaffEnteredAnswer {
  /** Further questions, by their id. */
  replies: Record<string, string | number>;
  publishConsent: boolean;
  choice: NonNullable<Survey['choice']>;
  channel: 'phone' | 'paper';
  comment: string;
}
/** An answer given by telephone or on paper. */
export const enterSurvey = (id: string, body: StaffEnteredAnswer): Promise<Survey> =>
  unwrap(client.PUT('/api/v1/consultations/{id}/survey', { ...at(id), body }));

export const readMessages = (id: string): Promise<Message[]> =>
  items(unwrap(client.GET('/api/v1/consultations/{id}/messages', at(id))));

export const postMessage = (
  id: string,
  body: { body: string; visibility: Visibility; fileIds?: string[] },
  idempotencyKey: string,
): Promise<Message> =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/messages', {
      ...at(id),
      headers: { 'Idempotency-Key': idempotencyKey },
      body,
    }),
  );
