import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config/config.js';
import type { SessionKind } from '../services/sessions/sessions.js';

const NAMES: Record<SessionKind, string> = { account: 'dxc-staff', supporter: 'dxc-supporter' };

/** `__Host-` binds a cookie to this host over TLS; loopback HTTP cannot carry it. */
function cookieName(config: Config, kind: SessionKind): string {
  return (config.secure ? '__Host-' : '') + NAMES[kind];
}

export function readSessionCookie(
  config: Config,
  request: FastifyRequest,
  kind: SessionKind,
): string | undefined {
  return request.cookies[cookieName(config, kind)];
}

export function setSessionCookie(
  config: Config,
  reply: FastifyReply,
  kind: SessionKind,
  token: string,
): void {
  void reply.setCookie(cookieName(config, kind), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
  });
}

export function clearSessionCookie(config: Config, reply: FastifyReply, kind: SessionKind): void {
  void reply.clearCookie(cookieName(config, kind), { path: '/', secure: config.secure });
}

/** The cookie of a session that opens one engagement: one each, so that two offers get on in one browser. */
const OFFER = 'dxc-offer-';
/** As long as the session can last at most: what is over leaves the browser by itself. */
const OFFER_SECONDS = 86_400;

const offerCookie = (config: Config, engagementId: string): string =>
  `${config.secure ? '__Host-' : ''}${OFFER}${engagementId}`;

export function setOfferCookie(
  config: Config,
  reply: FastifyReply,
  engagementId: string,
  token: string,
): void {
  void reply.setCookie(offerCookie(config, engagementId), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    maxAge: OFFER_SECONDS,
  });
}

export function clearOfferCookie(config: Config, reply: FastifyReply, engagementId: string): void {
  void reply.clearCookie(offerCookie(config, engagementId), { path: '/', secure: config.secure });
}

/** Every such cookie of a request. */
export function readOfferCookies(
  config: Config,
  request: FastifyRequest,
): { engagementId: string; token: string }[] {
  const prefix = offerCookie(config, '');
  return Object.entries(request.cookies).flatMap(([name, token]) =>
    name.startsWith(prefix) && token ? [{ engagementId: name.slice(prefix.length), token }] : [],
  );
}

/** Lax, because the provider's page sends the browser back to us. */
const ATTEMPT = 'dxc-oidc';
const ATTEMPT_SECONDS = 600;

const attemptName = (config: Config): string => (config.secure ? '__Host-' : '') + ATTEMPT;

export function readAttemptCookie(config: Config, request: FastifyRequest): string | undefined {
  return request.cookies[attemptName(config)];
}

export function setAttemptCookie(config: Config, reply: FastifyReply, sealed: string): void {
  void reply.setCookie(attemptName(config), sealed, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    maxAge: ATTEMPT_SECONDS,
  });
}

export function clearAttemptCookie(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(attemptName(config), { path: '/', secure: config.secure });
}
