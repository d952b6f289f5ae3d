import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import { badRequest, Problem } from '../core/problems.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The origin a page of our own has at the address this request named, e.g. `https://desk.example.jp`. */
    ownOrigin: string;
  }
}

/** Asked for by probes and scrapers, which name the machine by its number; none of them reads a cookie. */
const PROBED = new Set(['/healthz', '/readyz', '/metrics']);

/** A name, an IPv4 or a bracketed IPv6 address, and a port: nothing else is an authority of ours. */
const AUTHORITY = /^(\[[\d.:a-f]+\]|[\w.-]+)(?::(\d{1,5}))?$/i;

/**
 * The names this desk answers to: that of `PUBLIC_URL`, those of `ALLOWED_HOSTS`, and in the embedded
 * profile the names of this machine. Ports do not count, a redirected one is still the same desk.
 */
export class Hosts {
  private readonly publicUrl: URL;
  private readonly names: ReadonlySet<string>;

  constructor(private readonly config: Pick<Config, 'publicUrl' | 'allowedHosts' | 'profile'>) {
    this.publicUrl = new URL(config.publicUrl);
    this.names = new Set(
      [this.publicUrl.host, ...config.allowedHosts].flatMap((host) => nameOf(host) ?? []),
    );
  }

  /** The origin of our pages at this address (`desk.example.jp`, `localhost:3000`); null when it is not ours. */
  originOf(authority: string): string | null {
    const name = nameOf(authority);
    if (name === null) return null;
    if (this.names.has(name)) return originAt(this.publicUrl.protocol, authority);
    const onThisMachine = this.config.profile === 'embedded' && isLoopback(name);
    return onThisMachine ? originAt('http:', authority) : null;
  }

  /**
   * What a request is for, by its target and its `Host` header: forwarding headers never count.
   * @throws Problem 421 when one of them is not ours, 400 when there are several (RFC 9112 §3.2)
   */
  check(request: FastifyRequest): string {
    const [, authority] = ABSOLUTE.exec(request.originalUrl) ?? [];
    const given = hostHeaders(request.raw.rawHeaders);
    const named = authority === undefined ? given : [authority, ...given];
    if (PROBED.has(request.routeOptions.url ?? '') && named.every(isNumber)) return '';
    const origins = named.map((host) => this.originOf(host));
    const [origin = null] = origins;
    if (origin === null || origins.includes(null)) throw misdirected(this.config.publicUrl);
    if (given.length > 1) throw badRequest('host', 'Host は一つだけ送ってください。');
    return origin;
  }
}

/** Turns away, before anything else is looked at, what was meant for another name. */
export function refuseForeignHosts(fastify: FastifyInstance, config: Config): void {
  const hosts = new Hosts(config);
  fastify.decorateRequest('ownOrigin', '');
  fastify.addHook('onRequest', (request, _reply, done) => {
    try {
      request.ownOrigin = hosts.check(request);
      done();
    } catch (error) {
      done(error as Problem);
    }
  });
}

/** The name of a host as browsers would write it: lower case, no port, no dot at its end; null for nonsense. */
export function nameOf(authority: string): string | null {
  const [, host] = AUTHORITY.exec(authority.trim()) ?? [];
  if (host === undefined || !URL.canParse(`http://${authority.trim()}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/\.$/, '');
}

const originAt = (protocol: string, authority: string): string =>
  new URL(`${protocol}//${authority.trim()}`).origin;

/** An absolute target (`GET http://desk/ HTTP/1.1`) names a host of its own, which comes before the header's. */
const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i;

/** What is routed and shown: the target without a host, which is looked at on its own. */
export const withoutHost = (target: string): string =>
  target.replace(ABSOLUTE, '').replace(/^(?![/*])/, '/');

function hostHeaders(raw: readonly string[]): string[] {
  return raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === 'host');
}

/** Whether it is an address and no name: no page of a stranger's can be read under one of ours. */
function isNumber(authority: string): boolean {
  return isIP((nameOf(authority) ?? '').replace(/^\[|\]$/g, '')) !== 0;
}

const misdirected = (publicUrl: string): Problem =>
  new Problem({
    status: 421,
    code: 'misdirected',
    title: 'このアドレスでは開けません',
    detail: `${publicUrl}/ を開いてください。`,
  });
