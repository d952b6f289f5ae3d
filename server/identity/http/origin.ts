import type { FastifyRequest } from 'fastify';
import { forbidden } from '../../platform/problems.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes asked for by other sites' pages (OWASP CSRF cheat sheet: Fetch Metadata, then Origin).
 * Programs send neither header; a key in the request shows that no browser attached it by itself.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || request.headers.authorization !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  // "null" is what a form of our own sends under a strict referrer policy; Fetch Metadata vouches for it.
  const foreignOrigin =
    origin !== undefined && origin !== 'null' && hostOf(origin) !== request.headers.host;
  if (foreignSite || foreignOrigin) {
    throw forbidden('ほかのサイトからの操作は受け付けていません。この画面を開き直してください。');
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
