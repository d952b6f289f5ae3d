import type { FastifyRequest } from 'fastify';
import { forbidden } from '../../platform/core/problems.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes asked for by other sites' pages (OWASP CSRF cheat sheet: Fetch Metadata, then Origin
 * with its scheme). Programs send neither header, with a key or without.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  // "null" is what sandboxed frames and files send; pages of ours never do (Referrer-Policy: same-origin).
  const foreignOrigin = origin !== undefined && origin !== request.ownOrigin;
  if (foreignSite || foreignOrigin) {
    throw forbidden('ほかのサイトからの操作は受け付けていません。この画面を開き直してください。');
  }
}
