import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { badRequest } from '../problems.js';
import { setSecurityHeaders } from './security-headers.js';

/**
 * Answers what Fastify refuses before any hook or route: an address that cannot be decoded. Its own
 * answer would carry none of our headers and repeat the address.
 */
export const refuseUnreadable =
  (config: Config) =>
  (_error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
    const problem = badRequest('address', 'アドレスを読み取れません。もう一度ご確認ください。');
    setSecurityHeaders(reply, config);
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem.toDocument()));
  };
