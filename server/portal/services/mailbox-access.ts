import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { isLoopback } from '../../platform/config/loopback.js';
import { nameOf } from '../../platform/http/hosts.js';
import { notFound } from '../../platform/core/problems.js';

/** What proxies add. One of them on this machine makes everybody look as if they sat here. */
const PASSED_ON =
  /^(?:via|cdn-loop|surrogate-|wl-|proxy-|cf-|x-(?:proxy|envoy|varnish|original|rewrite|host|amzn|azure|appengine|request-start))|forward|client-?ip|(?:real|client|connecting)-/;

/**
 * Who may read the mails of a trial, which open every account: whoever was told the token at the
 * terminal and sits at this machine. Where the desk comes from does not make anybody somebody.
 */
@Injectable()
export class MailboxAccess {
  /** Drawn at each start, printed with the address, kept nowhere else. */
  readonly token = randomBytes(24).toString('base64url');

  constructor(private readonly config: Config) {}

  /** What to open; null where there is no mailbox to read. */
  get address(): string | null {
    if (!this.config.showsMailbox) return null;
    return `${this.config.publicUrl}/dev/mailbox?token=${this.token}`;
  }

  /** @throws Problem 404 for everybody else, as if there were no such page */
  require(request: FastifyRequest, tokens: readonly (string | undefined)[]): void {
    if (!this.config.showsMailbox || !comesFromHere(request)) throw notFound();
    if (tokens.some((token) => token !== undefined && same(token, this.token))) return;
    throw notFound('起動したときに表示された「送ったメール」のアドレスを開いてください。');
  }
}

/** The socket's own end and the name that was asked for, both on this machine, and nobody in between. */
function comesFromHere({ raw, headers }: FastifyRequest): boolean {
  const atLoopback = isLoopback(raw.socket.remoteAddress ?? '');
  const asLoopback = isLoopback(nameOf(headers.host ?? '') ?? '');
  return atLoopback && asLoopback && !Object.keys(headers).some((name) => PASSED_ON.test(name));
}

function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
