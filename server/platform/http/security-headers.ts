import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config/config.js';

declare module 'fastify' {
  interface FastifyReply {
    /** For style elements that scripts add (the back office); fresh for every answer. */
    cspNonce: string;
  }
}

/** Headers of every answer: no inline script, no framing, nothing from elsewhere. */
export function addSecurityHeaders(fastify: FastifyInstance, config: Config): void {
  fastify.decorateReply('cspNonce', '');
  fastify.addHook('onRequest', (_request, reply, done) => {
    setSecurityHeaders(reply, config);
    done();
  });
}

/** Also for the answers Fastify gives before any hook runs: an address that cannot be decoded. */
export function setSecurityHeaders(reply: FastifyReply, config: Config): void {
  reply.cspNonce = randomBytes(16).toString('base64');
  void reply.headers({
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${reply.cspNonce}'`,
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      // Browsers that know `report-to` ignore the older way.
      'report-uri /csp-reports',
      'report-to csp',
      "frame-ancestors 'none'",
    ].join('; '),
    'reporting-endpoints': 'csp="/csp-reports"',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(config.secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  });
}
