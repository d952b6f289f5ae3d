import type { Config } from '../../platform/config/config.js';
import type { Visit } from './visit.js';

/** The chosen language: no secret and no person in it. */
export const LANGUAGE_COOKIE = 'dxc-lang';

const draftCookie = (config: Config) => `${config.secure ? '__Host-' : ''}dxc-draft`;

export function readDraftCookie(config: Config, { request }: Visit): string | undefined {
  return request.cookies[draftCookie(config)];
}

/** As long as the draft itself is kept; who shares the computer erases both with the form's own button. */
export function setDraftCookie(config: Config, { reply }: Visit, token: string): void {
  void reply.setCookie(draftCookie(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    maxAge: 86_400,
  });
}

/** The token of the trial's mailbox; gone with the browser, never sent from other sites. */
const MAILBOX_COOKIE = 'dxc-mailbox';

export function readMailboxCookie({ request }: Visit): string | undefined {
  return request.cookies[MAILBOX_COOKIE];
}

export function setMailboxCookie(config: Config, { reply }: Visit, token: string): void {
  void reply.setCookie(MAILBOX_COOKIE, token, {
    path: '/dev',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secure,
  });
}

export function clearDraftCookie(config: Config, { reply }: Visit): void {
  void reply.clearCookie(draftCookie(config), { path: '/', secure: config.secure });
}
