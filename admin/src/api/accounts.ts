import { client, unwrap } from './client.js';
import type { Account, SignedInSession } from './types.js';
import { ifMatch } from './versions.js';

const at = (id: string) => ({ params: { path: { id } } });

export type NewAccount = Pick<Account, 'name' | 'email' | 'role'>;

export const inviteAccount = (body: NewAccount): Promise<Account> =>
  unwrap(client.POST('/api/v1/accounts', { body }));

export const changeAccount = (
  { id, version }: Account,
  body: Partial<NewAccount>,
): Promise<Account> =>
  unwrap(
    client.PATCH('/api/v1/accounts/{id}', {
      ...at(id),
      headers: { 'If-Match': ifMatch('accounts', id, version) },
      body,
    }),
  );

/** Sends the invitation once more; the earlier link stops working. */
export const renewInvitation = (id: string): Promise<Account> =>
  unwrap(client.POST('/api/v1/accounts/{id}/invitation', at(id)));

export const disableAccount = (id: string): Promise<Account> =>
  unwrap(client.POST('/api/v1/accounts/{id}/disable', at(id)));

export const enableAccount = (id: string): Promise<Account> =>
  unwrap(client.POST('/api/v1/accounts/{id}/enable', at(id)));

/** For a lost phone: all factors and recovery codes go, the person sets new ones up. */
export const removeSecondFactor = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/api/v1/accounts/{id}/second-factor', at(id)));

/** The provider knows the person anew: their next sign-in there links them again. */
export const unlinkProvider = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/api/v1/accounts/{id}/provider', at(id)));

export const readAccountSessions = async (id: string): Promise<SignedInSession[]> =>
  (await unwrap(client.GET('/api/v1/accounts/{id}/sessions', at(id)))).items;

export const endAccountSession = (id: string, sessionId: string): Promise<undefined> =>
  unwrap(
    client.DELETE('/api/v1/accounts/{id}/sessions/{sessionId}', {
      params: { path: { id, sessionId } },
    }),
  );

export const endAccountSessions = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/api/v1/accounts/{id}/sessions', at(id)));
