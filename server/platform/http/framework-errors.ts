import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { badRequest } from '../core/problems.js';
import { setSecurityHeaders } from './security-headers.js';

const unreadable = () =>
  badRequest('address', 'アドレスを読み取れません。もう一度ご確認ください。');

/** No record is named with NUL, and PostgreSQL cannot even look for it. */
export function refuseNulInPath(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const [path = ''] = request.url.split('?', 1);
    done(path.includes('%00') ? unreadable() : undefined);
  });
}

/**
 * Answers what Fastify refuses before any hook or route: an address that cannot be decoded. Its own
 * answer would carry none of our headers and repeat the address.
 */
export const refuseUnreadable =
  (config: Config) =>
  (_error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
    const problem = unreadable();
    setSecurityHeaders(reply, config);
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem.toDocument()));
  };
