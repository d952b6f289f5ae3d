import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteRule } from '../../platform/core/access.js';
import { ANONYMOUS, type Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { isId } from '../../platform/core/ids.js';
import { notFound, unauthorised } from '../../platform/core/problems.js';
import { Accounts } from '../services/accounts/accounts.js';
import { ApiKeys } from '../services/accounts/api-keys.js';
import type { LinkKind } from '../domain/link-token.js';
import { Links } from '../services/links/links.js';
import { Sessions } from '../services/sessions/sessions.js';
import { SupporterNames } from '../ports/supporter-names.js';
import { readOfferCookies, readSessionCookie } from './cookies.js';

/** Cookies of offers that are looked at where a page names none of them. */
const OFFERS_LOOKED_AT = 5;

type SupporterActor = Extract<Actor, { kind: 'supporter' }>;

/** Why a key opens nothing; only who has the key reads more than that. */
const REFUSED_KEYS = {
  unknown: 'この API キーは使えません。',
  expired: 'この API キーは期限が切れています。新しいキーに取り替えてください。',
  revoked: 'この API キーは止められています。管理者にお問い合わせください。',
  suspended:
    'この API キーを管理する職員のアカウントが止まっているため使えません。管理者にお問い合わせください。',
} as const;

/** Finds out who is asking: a key, a link in the path, or a session cookie. */
@Injectable()
export class Actors {
  constructor(
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly apiKeys: ApiKeys,
    private readonly links: Links,
    private readonly sessions: Sessions,
    private readonly supporterNames: SupporterNames,
  ) {}

  /** The actor of a request to a route with this rule. A key that does not fit is an error. */
  async identify(request: FastifyRequest, rule: RouteRule): Promise<Actor> {
    const { permission } = rule;
    if (permission.startsWith('link:')) {
      return this.byLink(request, permission.slice('link:'.length) as LinkKind);
    }
    const authorization = request.headers.authorization;
    if (authorization !== undefined) return this.byKey(authorization);
    if (permission.startsWith('supporter-portal:'))
      return this.bySupporterCookie(request, engagementIn(request, rule));
    return this.byStaffCookie(request);
  }

  private async byLink(request: FastifyRequest, kind: LinkKind): Promise<Actor> {
    const { token } = request.params as { token?: string };
    const id = token === undefined ? null : await this.links.open(kind, token);
    if (id === null) {
      throw notFound(
        'このリンクは使えません。メールのリンクをもう一度お確かめいただくか、新しいリンクをお求めください。',
      );
    }
    await this.links.noteOpened(kind, id);
    return kind === 'tracking' ? { kind: 'requester', id } : { kind: 'link', link: kind, id };
  }

  private async byKey(authorization: string): Promise<Actor> {
    const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const found = key === undefined ? 'unknown' : await this.apiKeys.find(key);
    if (typeof found === 'string') throw unauthorised(REFUSED_KEYS[found]);
    return found;
  }

  private async byStaffCookie(request: FastifyRequest): Promise<Actor> {
    const session = await this.session(request, 'account');
    const account = session && (await this.accounts.active(session.subjectId));
    if (!account) return ANONYMOUS;
    request.session = session;
    if (session.stage !== 'full') {
      return { kind: 'pending', id: account.id, name: account.name, missing: session.stage };
    }
    return {
      kind: 'account',
      id: account.id,
      name: account.name,
      role: account.role,
      via: 'session',
    };
  }

  /**
   * A full session before one that opens an offer's engagement only — unless somebody else's offer was
   * accepted in this browser and the page is that engagement's.
   */
  private async bySupporterCookie(
    request: FastifyRequest,
    engagementId: string | null,
  ): Promise<Actor> {
    const session = await this.session(request, 'supporter');
    const full = session && (await this.supporter(session.subjectId));
    const cookies = readOfferCookies(this.config, request);
    const ofPage = cookies.find((cookie) => cookie.engagementId === engagementId);
    const bound = ofPage ? await this.byOfferCookie(request, ofPage) : null;
    if (bound && bound.id !== full?.id) return bound;
    if (full) return full;
    // Whose it is decides where a sign-in link is sent; the guard lets them no further.
    for (const cookie of cookies.slice(0, OFFERS_LOOKED_AT)) {
      const other = await this.byOfferCookie(request, cookie);
      if (other) return other;
    }
    return ANONYMOUS;
  }

  private async byOfferCookie(
    request: FastifyRequest,
    { engagementId, token }: { engagementId: string; token: string },
  ): Promise<SupporterActor | null> {
    if (!isId(engagementId)) return null;
    const device = request.headers['user-agent'];
    const session = await this.sessions.find('supporter', token, device, engagementId);
    const found = session && (await this.supporter(session.subjectId));
    return found && { ...found, engagementId };
  }

  private async supporter(id: string): Promise<SupporterActor | null> {
    const name = await this.supporterNames.nameOf(id);
    return name === null ? null : { kind: 'supporter', id, name };
  }

  private async session(request: FastifyRequest, kind: 'account' | 'supporter') {
    const token = readSessionCookie(this.config, request, kind);
    return token === undefined
      ? null
      : this.sessions.find(kind, token, request.headers['user-agent']);
  }
}

/** The engagement a page is about, if it is about one. */
function engagementIn(request: FastifyRequest, { record }: RouteRule): string | null {
  if (record?.type !== 'engagement') return null;
  return (request.params as Record<string, string>)[record.param] ?? null;
}
