import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../core/problems.js';

/** Bodies that few routes read, by what a route's `takes` calls them. */
export const BODY_KINDS = {
  bytes: ['application/octet-stream'],
  multipart: ['multipart/form-data'],
  reports: ['application/csp-report', 'application/reports+json'],
} as const;
export type BodyKind = keyof typeof BODY_KINDS;

/** Refuses, unread, what only other routes read. JSON and plain forms are every route's own affair. */
export function refuseUnwantedBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(isUnwanted(request) ? unsupported() : undefined);
  });
}

function isUnwanted(request: FastifyRequest): boolean {
  if (request.is404) return false;
  const [given = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  const type = given.trim().toLowerCase();
  const kind = Object.entries(BODY_KINDS).find(([, types]) =>
    (types as readonly string[]).includes(type),
  )?.[0];
  return kind !== undefined && request.routeOptions.config.takes !== kind;
}

const unsupported = (): Problem =>
  new Problem({
    status: 415,
    code: 'media-type',
    title: 'この形式は受け付けていません',
    detail: 'この操作が受け取らない形式です。Content-Type をご確認ください。',
    // What was sent along is not read: this connection cannot be used again.
    headers: { connection: 'close' },
  });
