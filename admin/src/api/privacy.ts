import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Page } from './types.js';

type Schemas = components['schemas'];
export type CasePrivacy = Schemas['CasePrivacy'];
export type Hold = Schemas['ErasureHold'];
export type Erasure = Schemas['Erasure'];
export type DueCase = Schemas['DueCase'];
export type ErasureRequest = Schemas['ErasureRequest'];
export type PersonCase = Schemas['PersonCase'];
export type RetentionYears = Schemas['RetentionSetting']['years'];
export type ConsentKind = Schemas['WithdrawConsent']['kind'];
export type PersonQuery = { email: string } | { phone: string };

const at = (id: string) => ({ params: { path: { id } } });

/** Which page of a list. */
interface PageQuery {
  page: number;
  perPage: number;
}

export const readCasePrivacy = (id: string): Promise<CasePrivacy> =>
  unwrap(client.GET('/api/v1/consultations/{id}/privacy', at(id)));

/** How long a case is kept; null: as the centre's setting says. */
export const setCaseRetention = (id: string, years: RetentionYears | null): Promise<CasePrivacy> =>
  unwrap(client.PUT('/api/v1/consultations/{id}/retention', { ...at(id), body: { years } }));

export const placeHold = (id: string, body: { kind: Hold['kind']; reason: string }) =>
  unwrap(client.POST('/api/v1/consultations/{id}/holds', { ...at(id), body }));

export const releaseHold = (id: string, holdId: string): Promise<undefined> =>
  unwrap(
    client.DELETE('/api/v1/consultations/{id}/holds/{holdId}', {
      params: { path: { id, holdId } },
    }),
  );

/** Cannot be undone; the receipt number is typed by the person who decides. */
export const eraseCase = (
  id: string,
  body: { ground: 'requester' | 'desk'; receiptNumber: string },
): Promise<Erasure> =>
  unwrap(client.POST('/api/v1/consultations/{id}/erasure', { ...at(id), body }));

/** The requester told the desk; nobody but they can give it again. */
export const withdrawConsent = (id: string, kind: ConsentKind) =>
  unwrap(
    client.POST('/api/v1/consultations/{id}/consents/withdraw', { ...at(id), body: { kind } }),
  );

export const exportCase = (id: string): Promise<unknown> =>
  unwrap(client.GET('/api/v1/consultations/{id}/export', at(id)));

export const readDueCases = (query: PageQuery): Promise<Page<DueCase>> =>
  unwrap(client.GET('/api/v1/retention/preview', { params: { query } }));

export const readErasures = (query: PageQuery): Promise<Page<Erasure>> =>
  unwrap(client.GET('/api/v1/erasures', { params: { query } }));

export const readErasureRequests = async (): Promise<ErasureRequest[]> =>
  (await unwrap(client.GET('/api/v1/erasure-requests'))).items;

export const readRetention = async (): Promise<RetentionYears> =>
  (await unwrap(client.GET('/api/v1/retention/settings'))).years;

export const setRetention = (years: RetentionYears): Promise<unknown> =>
  unwrap(client.PUT('/api/v1/retention/settings', { body: { years } }));

/** By POST: addresses and numbers belong in no URL. */
export const findPerson = async (body: PersonQuery): Promise<PersonCase[]> =>
  (await unwrap(client.POST('/api/v1/persons/find', { body }))).items;

export const exportPerson = (body: PersonQuery): Promise<unknown> =>
  unwrap(client.POST('/api/v1/persons/export', { body }));
