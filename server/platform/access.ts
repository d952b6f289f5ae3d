import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import type { z } from 'zod';
import type { BodyKind } from './http/body-kinds.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    takes?: BodyKind;
  }
}

/** The one vocabulary of permissions. `identity` says which role has which. */
export const PERMISSIONS = [
  'public',
  'link:calendar',
  'link:tracking',
  'link:survey',
  'link:offer',
  'link:sign-in',
  'link:registration',
  'session:own',
  // The password was right, the second factor is still to come: nothing but handing it in.
  'session:pending',
  // Enrolling a second factor: people who are signed in, and people who must enrol before anything else.
  'account:enrol',
  // What somebody does with their own account. Never a key: keys have no password and no factor.
  'account:own',
  'consultation:read',
  'consultation:write',
  'consultation:intake',
  'triage:confirm',
  // What triage goes by: rules, and which learned model speaks.
  'triage:manage',
  'message:write',
  'offer:write',
  'supporter:read',
  'supporter:write',
  'kpi:read',
  // Figures entered by hand, with their evidence.
  'kpi:write',
  // What makes figures final or public: closing a period, approving open data.
  'kpi:close',
  'audit:read',
  'delivery:read',
  'account:read',
  // Who works here, in which role, and by which factors: see PROOF_PERMISSIONS.
  'account:manage',
  'desk:read',
  'desk:write',
  'operations:read',
  // Retention, holds, erasure, disclosure: what becomes of people's data.
  'privacy:manage',
  // What ranking weighs, and which version of it counts.
  'ranking:manage',
  // Seminars, who takes part in them, and the talks after them.
  'seminar:read',
  'seminar:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * What makes people or decides how they come in. Held by persons only, never by a key, and their routes
 * are answered only shortly after the person has shown again who they are (see the route guard).
 */
export const PROOF_PERMISSIONS: ReadonlySet<Permission> = new Set(['account:manage']);

/** For routes that show and change nothing personal. */
export const NOT_AUDITED = 'not-audited';

export interface RouteRule {
  permission: Permission;
  /** The audit event of a view (written by an interceptor) or a change (written by its command). */
  audit: string;
  /** The record in the path whose policy decides between the handler and 404. */
  record?: { type: string; param: string };
  /** The purpose whose rate limit counts this call; see `identity/rate-limits.ts`. */
  limit?: string;
  /** Data leaves as a file: noted in the audit log each time, never folded with an earlier call. */
  export?: boolean;
  /** Reads more than JSON and plain forms. Elsewhere such bodies are refused unread. */
  takes?: BodyKind;
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
  if (PROOF_PERMISSIONS.has(permission)) return [ApiSecurity('session')];
  return [ApiSecurity('session'), ApiSecurity('bearer')];
}
