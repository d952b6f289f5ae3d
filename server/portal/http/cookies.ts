import type { Config } from '../../platform/config.js';
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

export function clearDraftCookie(config: Config, { reply }: Visit): void {
  void reply.clearCookie(draftCookie(config), { path: '/', secure: config.secure });
}
