import { client, unwrap } from './client.js';
import type { ApiKey, IssuedApiKey } from './types.js';
import { ifMatch } from './versions.js';

const at = (id: string) => ({ params: { path: { id } } });
const changing = ({ id, version }: ApiKey) => ({
  ...at(id),
  headers: { 'If-Match': ifMatch('api-keys', id, version) },
});

/** Null: it never ends. Left out: a year, or what it was. */
export interface KeyEnd {
  expiresAt?: string | null;
  /** Says that more than a year is meant. */
  longLived?: boolean;
}
export interface NewKey extends KeyEnd {
  name: string;
  permissions: ApiKey['permissions'];
}

/** Makes a key; its secret is in the answer and nowhere else. */
export const createKey = (body: NewKey): Promise<IssuedApiKey> =>
  unwrap(client.POST('/api/v1/api-keys', { body }));

export const changeKey = (key: ApiKey, body: Partial<NewKey>): Promise<ApiKey> =>
  unwrap(client.PATCH('/api/v1/api-keys/{id}', { ...changing(key), body }));

/** Another secret; the one of now works for so many hours more. */
export const rotateKey = (key: ApiKey, overlapHours: number): Promise<IssuedApiKey> =>
  unwrap(
    client.POST('/api/v1/api-keys/{id}/rotation', { ...changing(key), body: { overlapHours } }),
  );

export const revokeKey = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/api/v1/api-keys/{id}', at(id)));
