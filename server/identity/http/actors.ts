import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '../../platform/access.js';
import { ANONYMOUS, type Actor } from '../../platform/actor.js';
import { Config } from '../../platform/config.js';
import { notFound, unauthorised } from '../../platform/problems.js';
import { Accounts } from '../accounts.js';
import { ApiKeys } from '../api-keys.js';
import type { LinkKind } from '../domain/link-token.js';
import { Links } from '../links.js';
import { Sessions } from '../sessions.js';
import { SupporterNames } from '../supporter-names.js';
import { readSessionCookie } from './cookies.js';

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

  /** The actor of a request to a route with this permission. A key that does not fit is an error. */
  async identify(request: FastifyRequest, permission: Permission): Promise<Actor> {
    if (permission.startsWith('link:')) {
      return this.byLink(request, permission.slice('link:'.length) as LinkKind);
    }
    const authorization = request.headers.authorization;
    if (authorization !== undefined) return this.byKey(authorization);
    if (permission.startsWith('desk:')) return this.bySupporterCookie(request);
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
    return kind === 'tracking' ? { kind: 'requester', id } : { kind: 'link', link: kind, id };
  }

  private async byKey(authorization: string): Promise<Actor> {
    const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const actor = key === undefined ? null : await this.apiKeys.find(key);
    if (actor === null) throw unauthorised('この API キーは使えません。');
    return actor;
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

  private async bySupporterCookie(request: FastifyRequest): Promise<Actor> {
    const session = await this.session(request, 'supporter');
    const name = session && (await this.supporterNames.nameOf(session.subjectId));
    return name ? { kind: 'supporter', id: session.subjectId, name } : ANONYMOUS;
  }

  private async session(request: FastifyRequest, kind: 'account' | 'supporter') {
    const token = readSessionCookie(this.config, request, kind);
    return token === undefined
      ? null
      : this.sessions.find(kind, token, request.headers['user-agent']);
  }
}
