import type { FastifyInstance } from 'fastify';
import { BODY_KINDS } from '../../platform/http/body-kinds.js';

/**
 * Files as raw bytes and as forms with files: handed on unread, so that nobody who may not send files
 * makes the server hold them. The handler reads them after the guard.
 */
export function acceptFileBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    [...BODY_KINDS.bytes, ...BODY_KINDS.multipart],
    (_request, payload, done) => {
      done(null, payload);
    },
  );
}
