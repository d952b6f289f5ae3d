import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';

export type AccessLink = components['schemas']['AccessLink'];
/** The kinds of record whose links are listed, as their addresses name them. */
export type LinkedRecord = 'consultations' | 'registrations' | 'supporters' | 'accounts';

const at = (id: string) => ({ params: { path: { id } } });
const of = (id: string, linkId: string) => ({ params: { path: { id, linkId } } });

const READ = {
  consultations: (id: string) => client.GET('/api/v1/consultations/{id}/access-links', at(id)),
  registrations: (id: string) => client.GET('/api/v1/registrations/{id}/access-links', at(id)),
  supporters: (id: string) => client.GET('/api/v1/supporters/{id}/access-links', at(id)),
  accounts: (id: string) => client.GET('/api/v1/accounts/{id}/access-links', at(id)),
};

const REPLACE = {
  consultations: (id: string, linkId: string) =>
    client.POST('/api/v1/consultations/{id}/access-links/{linkId}/replacement', of(id, linkId)),
  registrations: (id: string, linkId: string) =>
    client.POST('/api/v1/registrations/{id}/access-links/{linkId}/replacement', of(id, linkId)),
  supporters: (id: string, linkId: string) =>
    client.POST('/api/v1/supporters/{id}/access-links/{linkId}/replacement', of(id, linkId)),
  accounts: (id: string, linkId: string) =>
    client.POST('/api/v1/accounts/{id}/access-links/{linkId}/replacement', of(id, linkId)),
};

const REVOKE = {
  consultations: (id: string, linkId: string) =>
    client.DELETE('/api/v1/consultations/{id}/access-links/{linkId}', of(id, linkId)),
  registrations: (id: string, linkId: string) =>
    client.DELETE('/api/v1/registrations/{id}/access-links/{linkId}', of(id, linkId)),
  supporters: (id: string, linkId: string) =>
    client.DELETE('/api/v1/supporters/{id}/access-links/{linkId}', of(id, linkId)),
  accounts: (id: string, linkId: string) =>
    client.DELETE('/api/v1/accounts/{id}/access-links/{linkId}', of(id, linkId)),
};

export const readAccessLinks = async (record: LinkedRecord, id: string): Promise<AccessLink[]> =>
  (await unwrap(READ[record](id))).items;

/** A new one goes out by mail; the former opens nothing any more. */
export const replaceAccessLink = async (
  record: LinkedRecord,
  id: string,
  linkId: string,
): Promise<AccessLink[]> => (await unwrap(REPLACE[record](id, linkId))).items;

export const revokeAccessLink = async (
  record: LinkedRecord,
  id: string,
  linkId: string,
): Promise<AccessLink[]> => (await unwrap(REVOKE[record](id, linkId))).items;
