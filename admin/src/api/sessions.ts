import type { components } from '../generated/api.js';
import { client, unwrap } from './client.js';
import type { Session } from './types.js';

type Schemas = components['schemas'];
/** After the password: in, or a second factor is asked for, or has to be set up first. */
export type Entered = Session | Schemas['SecondFactorNeeded'] | Schemas['EnrolmentNeeded'];
export type FactorMethod = Schemas['SecondFactorNeeded']['methods'][number];
export type TotpProposal = Schemas['TotpProposal'];
export type Enrolment = Schemas['Enrolment'];

export const readSession = (): Promise<Session> => unwrap(client.GET('/auth/session'));

/**
 * How far a half-finished sign-in (by link, or before a reload) has come: the step it waits for,
 * undefined when there is none.
 */
export const readPending = async (): Promise<Exclude<Entered, Session> | undefined> => {
  const { error } = await client.GET('/auth/session');
  const { code } = (error ?? {}) as { code?: string };
  if (code === 'enrolment-required') return { kind: 'enrolment', name: '' };
  if (code !== 'second-factor-required') return undefined;
  // Which factors the account has is not told again: offer the usual ones.
  return { kind: 'second-factor', methods: ['totp', 'passkey', 'recovery-code'] };
};

export const openSession = (email: string, password: string): Promise<Entered> =>
  unwrap(client.POST('/auth/session', { body: { email, password } }));

export const endSession = (): Promise<undefined> => unwrap(client.DELETE('/auth/session'));

/** Finishes a sign-in with the six digits of an authenticator app. */
export const proveByCode = (code: string): Promise<Session> =>
  unwrap(client.POST('/auth/session/second-factor', { body: { code } }));

/** Finishes a sign-in with one of the ten codes kept for a lost phone. */
export const proveByRecoveryCode = (recoveryCode: string): Promise<Session> =>
  unwrap(client.POST('/auth/session/second-factor', { body: { recoveryCode } }));

/** Lets the device sign the server's challenge and finishes the sign-in with it. */
export const proveByPasskey = async (): Promise<Session> => {
  const options = await unwrap(client.POST('/auth/session/second-factor/passkey-options'));
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const passkey = (credential as PublicKeyCredential).toJSON() as never;
  return unwrap(client.POST('/auth/session/second-factor', { body: { passkey } }));
};

export const proposeTotp = (): Promise<TotpProposal> => unwrap(client.POST('/auth/factors/totp'));

export const enrolTotp = (code: string): Promise<Enrolment> =>
  unwrap(client.POST('/auth/factors/totp/confirmation', { body: { code } }));

/** Asks for a mail to set a new password. The answer is the same whether the address is known. */
export const requestPasswordReset = async (email: string): Promise<void> => {
  await unwrap(client.POST('/auth/password-reset', { body: { email } }));
};

/** Whether the prefecture's identity provider signs people in. */
export const readOidc = (): Promise<{ enabled: boolean }> => unwrap(client.GET('/auth/oidc'));

/** The provider's page to go to. */
export const startOidc = async (): Promise<string> => (await unwrap(client.POST('/auth/oidc'))).url;
