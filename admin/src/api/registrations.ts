import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Mode } from './seminars.js';
import type { Page } from './types.js';

type Schemas = components['schemas'];
export type Registration = Schemas['Registration'];
export type RegistrationState = Registration['state'];
export type RegistrationReceipt = Schemas['RegistrationReceipt'];
export type NewRegistration = Schemas['NewRegistration'];
export type RegistrationChanges = Schemas['RegistrationChanges'];

const at = (id: string) => ({ params: { path: { id } } });

export interface RegistrationQuery {
  page: number;
  perPage: number;
  state?: RegistrationState;
  mode?: Mode;
  q?: string;
  wish?: 'true';
  sort?: 'number' | 'name' | 'createdAt' | 'state';
  order?: 'ASC' | 'DESC';
}
export const readRegistrations = (
  seminarId: string,
  query: RegistrationQuery,
): Promise<Page<Registration>> =>
  unwrap(
    client.GET('/api/v1/seminars/{id}/registrations', {
      params: { path: { id: seminarId }, query },
    }),
  );

/** The key makes a repeated send the same send. */
export const register = (
  seminarId: string,
  body: NewRegistration,
  key: string,
): Promise<RegistrationReceipt> =>
  unwrap(
    client.POST('/api/v1/seminars/{id}/registrations', {
      ...at(seminarId),
      body,
      headers: { 'Idempotency-Key': key },
    }),
  );

export const changeRegistration = (
  { id, version }: Registration,
  body: RegistrationChanges,
): Promise<Registration> =>
  unwrap(
    client.PATCH('/api/v1/registrations/{id}', {
      ...at(id),
      headers: { 'If-Match': `"${String(version)}"` },
      body,
    }),
  );

export const cancelRegistration = (id: string): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/cancel', at(id)));

/** Cannot be undone; the number is typed by the person who decides. */
export const eraseRegistration = (id: string, number: string): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/erasure', { ...at(id), body: { number } }));

/** Somebody who was asked whether they come in place of another says so by telephone. */
export const answerForThem = (id: string, comes: boolean): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/answer', { ...at(id), body: { comes } }));

export const checkIn = (
  id: string,
  body: { mode?: Mode; seats?: number } = {},
): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/check-in', { ...at(id), body }));

/** A number, or what the QR code of a confirmation holds. Checks in. */
export const checkInByCode = (seminarId: string, code: string): Promise<Registration> =>
  unwrap(client.POST('/api/v1/seminars/{id}/check-ins', { ...at(seminarId), body: { code } }));

export const undoCheckIn = (id: string): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/undo-check-in', at(id)));

export const recordAbsence = (id: string): Promise<Registration> =>
  unwrap(client.POST('/api/v1/registrations/{id}/no-show', at(id)));

export interface WalkIn {
  name: string;
  kana: string | null;
  organisation: string | null;
  email: string | null;
  mode: Mode;
  consents: { purpose: true };
}
export const admitWalkIn = (seminarId: string, body: WalkIn): Promise<Registration> =>
  unwrap(client.POST('/api/v1/seminars/{id}/walk-ins', { ...at(seminarId), body }));
