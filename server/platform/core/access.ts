import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import type { z } from 'zod';
import type { BodyKind } from '../http/body-kinds.js';
import { PERSON_PERMISSIONS, type Permission } from './permissions.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    takes?: BodyKind;
  }
}

export { PROOF_PERMISSIONS, type Permission } from './permissions.js';

/** For routes that show and change nothing personal. */
export const NOT_AUDITED = 'not-audited';

export interface RouteRule {
  permission: Permission;
  /** The audit event of a view (written by an interceptor) or a change (written by its command). */
  audit: string;
  /** The record in the path whose policy decides between the handler and 404. */
  record?: { type: string; param: string };
  /** The purpose whose rate limit counts this call; see `identity/services/limits/rate-limits.ts`. */
  limit?: string;
  /** Data leaves as a file: noted in the audit log each time, never folded with an earlier call. */
  export?: boolean;
  /** Open to a supporter's session that opens one engagement only, though it names none. */
  anyEngagement?: boolean;
  /** Reads more than JSON and plain forms. Elsewhere such bodies are refused unread. */
  takes?: BodyKind;
  /**
   * Of a public route: what a member of staff needs to be more than a visitor there. Without it a key
   * counts as a visitor, so that no scope is walked round by an open door.
   */
  staffPermission?: Permission;
  /** One line for openapi.json. */
  summary: string;
  /** The shape of the answer. */
  ok?: z.ZodType;
  /** The status of the answer, 200 unless said. */
  status?: number;
  /** Left out of openapi.json: pages for people. */
  page?: boolean;
}

export const ROUTE_RULE = 'route-rule';

/** Every handler carries one: who may call it, what the audit log says of it, what it answers. */
export function Route(rule: RouteRule): MethodDecorator {
  const status = rule.status ?? 200;
  return applyDecorators(
    SetMetadata(ROUTE_RULE, rule),
    ...(rule.takes ? [RouteConfig({ takes: rule.takes })] : []),
    ApiOperation({ summary: rule.summary }),
    ...(rule.ok
      ? [ApiResponse({ status, description: rule.summary, standardSchema: rule.ok })]
      : [ApiResponse({ status, description: rule.summary })]),
    ...securityOf(rule.permission),
  );
}

/** Who may send what: a key never reaches what only a person may do. */
function securityOf(permission: Permission): MethodDecorator[] {
  if (permission === 'public') return [];
  if (PERSON_PERMISSIONS.has(permission)) return [ApiSecurity('session')];
  return [ApiSecurity('session'), ApiSecurity('bearer')];
}
