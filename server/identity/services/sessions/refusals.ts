import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '../../../audit/index.js';
import type { RouteRule } from '../../../platform/core/access.js';
import { actorId, ANONYMOUS } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { isId } from '../../../platform/core/ids.js';
import { Logger } from '../../../platform/core/logger.js';
import { Problem } from '../../../platform/core/problems.js';
import { RepeatedViews } from './repeated-views.js';

/** In one process and minute: somebody who tries ten thousand addresses is in the log all the same. */
const PER_MINUTE = 60;
const MINUTE_MS = 60_000;

/**
 * Who, being known, asked for what is not theirs (403, 404). Once in ten minutes for each person and
 * route, and no more than a minute's share: refusals must not bury the log. Strangers are not noted:
 * the internet asks for everything, and they have nothing but their address.
 */
@Injectable()
export class Refusals {
  private readonly repeated = new RepeatedViews();
  private minute = 0;
  private noted = 0;

  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Writes an entry where the error is a refusal that counts. Never throws the caller's error. */
  async note(error: unknown, rule: RouteRule, request: FastifyRequest): Promise<void> {
    const actor = request.actor ?? ANONYMOUS;
    if (!(error instanceof Problem) || (error.status !== 403 && error.status !== 404)) return;
    if (actor.kind === 'anonymous') return;
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    const now = this.clock.now().getTime();
    if (!this.repeated.isNews([actor.kind, actorId(actor), route].join(' '), now)) return;
    if (!this.hasRoom(now)) {
      this.logger.warn('access.refused', { route, status: error.status });
      return;
    }
    const id = rule.record && (request.params as Record<string, string>)[rule.record.param];
    await this.audit.viewed(actor, {
      action: 'access.refused',
      recordType: rule.record?.type ?? 'route',
      recordId: id !== undefined && isId(id) ? id : '-',
      changes: { route: { to: route }, status: { to: error.status } },
    });
  }

  private hasRoom(now: number): boolean {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.noted = 0;
    }
    this.noted += 1;
    return this.noted <= PER_MINUTE;
  }
}
