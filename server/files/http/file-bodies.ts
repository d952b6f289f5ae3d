import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../platform/problems.js';

/** How a route's `takes` is spoken in a request. */
const TYPES = {
  bytes: 'application/octet-stream',
  multipart: 'multipart/form-data',
} as const;

/**
 * Files as raw bytes and as forms with files, on the routes that read them and nowhere else. Both are
 * handed on unread, so that nobody who may not send files makes the server hold them: the handler reads
 * after the guard.
 */
export function acceptFileBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(isUnwanted(request) ? unsupported() : undefined);
  });
  fastify.addContentTypeParser(Object.values(TYPES), (_request, payload, done) => {
    done(null, payload);
  });
}

function isUnwanted(request: FastifyRequest): boolean {
  if (request.is404) return false;
  const [type = ''] = (request.headers['content-type'] ?? '').split(';', 1);
  const kind = Object.entries(TYPES).find(([, name]) => name === type.trim().toLowerCase())?.[0];
  return kind !== undefined && request.routeOptions.config.takes !== kind;
}

const unsupported = (): Problem =>
  new Problem({
    status: 415,
    code: 'media-type',
    title: 'この形式は受け付けていません',
    detail: 'この操作はファイルを受け取りません。Content-Type をご確認ください。',
    // What was sent along is not read: this connection cannot be used again.
    headers: { connection: 'close' },
  });
