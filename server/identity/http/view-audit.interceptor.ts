import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { AuditLog } from '../../audit/index.js';
import { NOT_AUDITED, ROUTE_RULE, type RouteRule } from '../../platform/core/access.js';
import { actorId, ANONYMOUS } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { Clock } from '../../platform/time/clock.js';
import { Refusals } from '../services/sessions/refusals.js';
import { RepeatedViews } from '../services/sessions/repeated-views.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** For the entry of this view in the audit log: what of the record was shown. Nothing personal. */
    shown?: AuditRecord['changes'];
  }
}

/**
 * After a GET that showed personal data: an audit entry, before the answer leaves (repeated views of
 * one page are folded).
 * Also gives every versioned record its ETag, and keeps what only some may see out of caches.
 */
@Injectable()
export class ViewAuditInterceptor implements NestInterceptor {
  private readonly repeated = new RepeatedViews();

  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (rule) await this.refusals.note(error, rule, request);
        throw error;
      }),
      mergeMap(async (answer) => {
        if (rule && request.method === 'GET' && rule.audit !== NOT_AUDITED) {
          await this.note(rule, request);
        }
        if (rule && rule.permission !== 'public') preventCaching(http.getResponse<FastifyReply>());
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (rule?.record && typeof version === 'number') {
          void http.getResponse<FastifyReply>().header('etag', `"${String(version)}"`);
        }
        return answer;
      }),
    );
  }

  private async note(rule: RouteRule, request: FastifyRequest): Promise<void> {
    const actor = request.actor ?? ANONYMOUS;
    const view = [actor.kind, actorId(actor), request.ip, request.url].join(' ');
    const now = this.clock.now().getTime();
    if (!rule.export && !this.repeated.isNews(view, now)) return;
    const opened = actor.kind === 'requester' || actor.kind === 'link' ? actor.id : undefined;
    const inPath = rule.record && (request.params as Record<string, string>)[rule.record.param];
    await this.audit.viewed(actor, {
      action: rule.audit,
      recordType: rule.record?.type ?? (opened ? 'link' : 'list'),
      recordId: inPath ?? opened ?? '-',
      ...(request.shown && { changes: request.shown }),
    });
  }
}

/** ASVS 5.0 14.3.2: a shared computer's cache must not show to the next person what this one saw. */
function preventCaching(reply: FastifyReply): void {
  if (!reply.sent && !reply.hasHeader('cache-control')) {
    void reply.header('cache-control', 'no-store');
  }
}
