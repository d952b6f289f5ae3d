import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { emailKey } from '../links/digests.js';
import { keyedHash, keyFor } from '../../domain/sealed.js';

/** How long a browser is remembered after somebody last came all the way in with it. */
export const KNOWN_DAYS = 180;
const DAY_MS = 86_400_000;

/** account, the browser's own number, the day it was given, signature. */
const VALUE = /^([\w-]{16})\.([\w-]{16})\.(\d{1,6})\.([\w-]{43})$/;

type Cookies = Readonly<Record<string, string | undefined>>;

/**
 * Browsers that have signed in before, one cookie for each account. What they carry opens nothing: it
 * only gives their wrong guesses a count of their own, which strangers cannot use up.
 */
@Injectable()
export class KnownBrowsers {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = keyFor(config.secrets.sessions, 'known browsers');
  }

  /** The cookie of a browser that has just come all the way in to the account of this address. */
  remember(email: string): { name: string; value: string } {
    const account = this.accountOf(email);
    const id = randomBytes(12).toString('base64url');
    const day = String(this.today());
    const value = [account, id, day, this.sign(account, id, day)].join('.');
    return { name: nameFor(account), value };
  }

  /** The browser's number, if it has signed in to the account of this address; else null. */
  find(cookies: Cookies, email: string): string | null {
    return this.read(cookies, this.accountOf(email));
  }

  /** The number of a browser that has signed in to any account; else null. */
  findAny(cookies: Cookies): string | null {
    const accounts = Object.values(cookies).flatMap((value) => VALUE.exec(value ?? '')?.[1] ?? []);
    for (const account of accounts) {
      const id = this.read(cookies, account);
      if (id !== null) return id;
    }
    return null;
  }

  private read(cookies: Cookies, account: string): string | null {
    const [, whose, id = '', day = '', given = ''] =
      VALUE.exec(cookies[nameFor(account)] ?? '') ?? [];
    if (whose !== account || this.today() - Number(day) >= KNOWN_DAYS) return null;
    const expected = Buffer.from(this.sign(account, id, day));
    return timingSafeEqual(expected, Buffer.from(given)) ? id : null;
  }

  /** A keyed digest, so that nobody reads from a browser whose it was. */
  private accountOf(email: string): string {
    return keyedHash(this.key, 'account', emailKey(email)).toString('base64url').slice(0, 16);
  }

  private sign(account: string, id: string, day: string): string {
    return keyedHash(this.key, 'browser', `${account}.${id}.${day}`).toString('base64url');
  }

  private today(): number {
    return Math.floor(this.clock.now().getTime() / DAY_MS);
  }
}

const nameFor = (account: string): string => `dxc-known-${account.slice(0, 8)}`;
