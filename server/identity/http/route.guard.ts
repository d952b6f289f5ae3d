import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PROOF_PERMISSIONS, ROUTE_RULE, type RouteRule } from '../../platform/core/access.js';
import { ANONYMOUS, type Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { isId } from '../../platform/core/ids.js';
import { PERSON_PERMISSIONS } from '../../platform/core/permissions.js';
import { forbidden, notFound, Problem, unauthorised } from '../../platform/core/problems.js';
import { RecordPolicies } from '../../platform/core/record-policies.js';
import { requireFullProof } from '../services/sessions/proof.js';
import { permissionsOf } from '../domain/roles.js';
import { ConfirmedAddresses, PROOF_PARAMETER } from '../services/accounts/confirmed-addresses.js';
import type { LinkKind } from '../domain/link-token.js';
import { RateLimits } from '../services/limits/rate-limits.js';
import { Refusals } from '../services/sessions/refusals.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { Actors } from './actors.js';
import { BrowserCookies } from './browser-cookies.js';
import { refuseForeignOrigin } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    /** The staff session the request came with. */
    session?: OpenSession;
  }
}

/**
 * The one gate. The order of answers is fixed: a foreign origin and too many calls are turned away,
 * then 401, 403, 404, and where people are made a fresh proof — before anything in the request is validated.
 */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly browsers: BrowserCookies,
    private readonly policies: RecordPolicies,
    private readonly rateLimits: RateLimits,
    private readonly refusals: Refusals,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (!rule) throw new Error(`${context.getHandler().name} declares no @Route`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseForeignOrigin(request);
    const identified = await this.actors.identify(request, rule);
    if (isKey(identified)) await this.rateLimits.count('api-key', identified.id);
    const actor = asVisitor(rule, identified) ? ANONYMOUS : identified;
    request.actor = actor;
    if (rule.limit) {
      const caller = this.browsers.callerOf(request);
      await this.rateLimits.countCall(rule.limit, actor, caller);
    }
    try {
      this.requirePermission(rule, actor);
      // Before the record: without proof nobody learns which records there are.
      this.requireProof(rule, request);
      await this.requireRecord(rule, actor, request);
      requireWholeSession(rule, actor, request);
    } catch (error) {
      await this.refusals.note(error, rule, request);
      throw error;
    }
    await this.takeProof(rule, actor, request);
    return true;
  }

  /** A link that came by mail says so: whoever opens it reads that mailbox. */
  private async takeProof({ permission }: RouteRule, actor: Actor, request: FastifyRequest) {
    if (!permission.startsWith('link:') || !('id' in actor)) return;
    const kind = permission.slice('link:'.length) as LinkKind;
    const query = request.query as Record<string, unknown> | undefined;
    await this.confirmed.take(kind, actor.id, query?.[PROOF_PARAMETER]);
  }

  private requirePermission(rule: RouteRule, actor: Actor): void {
    if (rule.permission === 'public' || rule.permission.startsWith('link:')) return;
    if (actor.kind === 'anonymous') throw unauthorised();
    if (permissionsOf(actor).has(rule.permission)) return;
    if (actor.kind === 'pending') throw halfWay(actor.missing);
    throw isKey(actor) && PERSON_PERMISSIONS.has(rule.permission) ? personRequired() : forbidden();
  }

  private requireProof(rule: RouteRule, request: FastifyRequest): void {
    if (!PROOF_PERMISSIONS.has(rule.permission)) return;
    requireFullProof(request.session ?? null, this.clock.now());
  }

  private async requireRecord(rule: RouteRule, actor: Actor, request: FastifyRequest) {
    if (!rule.record) return;
    const id = (request.params as Record<string, string>)[rule.record.param] ?? '';
    if (!isId(id) || !(await this.policies.allows(rule.record.type, actor, id))) throw notFound();
  }
}

type KeyActor = Extract<Actor, { kind: 'account' }>;
const isKey = (actor: Actor): actor is KeyActor =>
  actor.kind === 'account' && actor.via === 'api-key';

/** At an open door a key is a visitor unless its scope has what staff are let further in by. */
const asVisitor = ({ permission, staffPermission }: RouteRule, actor: Actor): boolean =>
  permission === 'public' &&
  isKey(actor) &&
  !(staffPermission !== undefined && permissionsOf(actor).has(staffPermission));

/** Whatever a key may do, it makes nobody: tells a program that somebody has to sign in for this. */
const personRequired = (): Problem =>
  new Problem({
    status: 403,
    code: 'person-required',
    title: 'この操作は API キーではできません',
    detail: '人や権限にかかわる操作は、職員ご本人がサインインして行ってください。',
  });

/** Whoever came by an offer's link has that engagement's pages; for their others they sign in. */
function requireWholeSession(rule: RouteRule, actor: Actor, request: FastifyRequest): void {
  if (actor.kind !== 'supporter' || actor.engagementId === undefined || rule.anyEngagement) return;
  const { record } = rule;
  const id = record && (request.params as Record<string, string>)[record.param];
  if (record?.type === 'engagement' && id === actor.engagementId) return;
  throw new Problem({
    status: 401,
    code: 'sign-in-required',
    title: 'サインインが必要です',
    detail: 'メールのリンクから開けるのは、そのお願いのご相談だけです。',
  });
}

/** Half-way in is not in: tells a program which step is missing. */
function halfWay(missing: 'second-factor' | 'enrolment'): Problem {
  return missing === 'second-factor'
    ? new Problem({
        status: 401,
        code: 'second-factor-required',
        title: 'サインインが必要です',
        detail: '認証コードかパスキーで、サインインを続けてください。',
      })
    : new Problem({
        status: 403,
        code: 'enrolment-required',
        title: '認証方法の登録が必要です',
        detail: '先に、認証アプリかパスキーを登録してください。',
      });
}
