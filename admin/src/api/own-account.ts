import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { client, unwrap } from './client.js';
import type { Enrolment } from './sessions.js';
import type { Account, Factors, SignedInSession } from './types.js';
import { ifMatch } from './versions.js';

const at = (id: string) => ({ params: { path: { id } } });

export const readOwnAccount = (): Promise<Account> => unwrap(client.GET('/auth/account'));

export const changeOwnAccount = (
  { id, version }: Account,
  body: Partial<Pick<Account, 'name' | 'email'>>,
): Promise<Account> =>
  unwrap(
    client.PATCH('/auth/account', {
      headers: { 'If-Match': ifMatch('own-account', id, version) },
      body,
    }),
  );

export const changePassword = (body: {
  currentPassword: string;
  newPassword: string;
}): Promise<undefined> => unwrap(client.POST('/auth/password', { body }));

export const readFactors = (): Promise<Factors> => unwrap(client.GET('/auth/factors'));

export const removeTotp = (): Promise<undefined> => unwrap(client.DELETE('/auth/factors/totp'));

export const removePasskey = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/auth/factors/passkeys/{id}', at(id)));

// What the browser makes is plain JSON; the generated types ask for index signatures.
/** Lets the device make a key, and hands its public half to the server. */
export const addPasskey = async (name: string): Promise<Enrolment> => {
  const options = await unwrap(client.POST('/auth/factors/passkeys/options'));
  const response = await startRegistration({ optionsJSON: options as never });
  return unwrap(
    client.POST('/auth/factors/passkeys', { body: { name, response: response as never } }),
  );
};

export const renewRecoveryCodes = async (): Promise<string[]> =>
  (await unwrap(client.POST('/auth/factors/recovery-codes'))).recoveryCodes;

/** What a person shows of themselves; what is left empty is not sent. */
export interface Shown {
  password: string;
  /** The six digits of the authenticator app. */
  code: string;
}

const filled = (shown: Partial<Shown>): Partial<Shown> =>
  Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== ''));

/** Shows again who is there: good for ten minutes. */
export const confirmIdentity = (shown: Shown): Promise<undefined> =>
  unwrap(client.POST('/auth/session/confirmation', { body: filled(shown) }));

/** The same with a passkey, and the password for one that does not know its holder. */
export const confirmByPasskey = async (password: string): Promise<undefined> => {
  const options = await unwrap(client.POST('/auth/session/confirmation/passkey-options'));
  const passkey = await startAuthentication({ optionsJSON: options });
  return unwrap(
    client.POST('/auth/session/confirmation', {
      body: { ...filled({ password }), passkey: passkey as never },
    }),
  );
};

export const readOwnSessions = async (): Promise<SignedInSession[]> =>
  (await unwrap(client.GET('/auth/sessions'))).items;

export const endOwnSession = (id: string): Promise<undefined> =>
  unwrap(client.DELETE('/auth/sessions/{id}', at(id)));

export const endOtherSessions = (): Promise<undefined> => unwrap(client.DELETE('/auth/sessions'));
