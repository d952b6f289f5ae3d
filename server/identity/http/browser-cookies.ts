import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { networkOf, type Source } from '../domain/source.js';
import { KNOWN_DAYS, KnownBrowsers } from '../services/sessions/known-browsers.js';

/** Cookies of browsers that have signed in before, and from where a request comes by them. */
@Injectable()
export class BrowserCookies {
  constructor(
    private readonly config: Config,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** Somebody has come all the way in: from now on their wrong guesses here have a count of their own. */
  remember(reply: FastifyReply, { email }: { email: string }): void {
    const { name, value } = this.browsers.remember(email);
    void reply.setCookie(this.prefix + name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.secure,
      maxAge: KNOWN_DAYS * 86_400,
    });
  }

  /** From where somebody tries to come in to the account of this address. */
  sourceFor(request: FastifyRequest, email: string): Source {
    const browser = this.browsers.find(this.own(request), email);
    return browser === null
      ? { who: networkOf(request.ip), known: false }
      : { who: `browser ${browser}`, known: true };
  }

  /** Who makes a call that nobody is signed in for: a known browser, or a network address. */
  callerOf(request: FastifyRequest): string {
    const browser = this.browsers.findAny(this.own(request));
    return browser === null ? networkOf(request.ip) : `browser ${browser}`;
  }

  private own({ cookies }: FastifyRequest): Record<string, string | undefined> {
    const entries = Object.entries(cookies).filter(([name]) => name.startsWith(this.prefix));
    return Object.fromEntries(
      entries.map(([name, value]) => [name.slice(this.prefix.length), value]),
    );
  }

  private get prefix(): string {
    return this.config.secure ? '__Host-' : '';
  }
}
