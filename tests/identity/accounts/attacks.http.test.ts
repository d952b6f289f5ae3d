import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import {
  audited,
  Browser,
  code,
  events,
  HOUR,
  MINUTE,
  newAccount,
  OTHER_PASSWORD,
  PASSWORD,
  SECOND,
  totp,
} from './support.js';

/* Strangers guess; whoever owns the account comes in all the same. */

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on', TRUST_PROXY: '127.0.0.1' } });
});
afterAll(() => app.close());
beforeEach(() => app.clock.advance(2 * HOUR));

/** A browser nobody has signed in with, somewhere. */
const at = (address: string) => new Browser(app, { 'x-forwarded-for': address });
const stranger = (n: number) => at(`10.${String(n >> 8)}.${String(n & 255)}.1`);

/** An account with an authenticator app, and a browser it was signed in with. */
async function owner() {
  const { id, email } = await newAccount(app);
  const browser = at('192.0.2.1');
  await browser.signIn(email);
  const { secret, recoveryCodes } = await browser.enrolTotp();
  await browser.call('DELETE', '/auth/session');
  app.clock.advance(MINUTE);
  return { id, email, secret, recoveryCodes, browser };
}

/** Password and code; the code of the time. */
async function comeIn(browser: Browser, email: string, secret: string) {
  const first = await browser.signIn(email);
  if (first.status !== 200) return first;
  return browser.call('POST', '/auth/session/second-factor', { code: totp(app, secret) });
}

/** Wrong passwords from this many places, two from each. */
async function attack(email: string, places: number) {
  const statuses = new Set<number>();
  for (let n = 0; n < places; n++)
    for (let time = 0; time < 2; time++)
      statuses.add((await stranger(n).signIn(email, OTHER_PASSWORD)).status);
  return [...statuses];
}

describe('guesses from sixty places', () => {
  it('do not keep the owner out, neither in their own browser nor in a new one', async () => {
    const { email, secret, browser } = await owner();
    expect(await attack(email, 60)).toEqual([401]);
    expect((await comeIn(at('198.51.100.9'), email, secret)).status).toBe(200);
    app.clock.advance(30 * SECOND);
    expect((await comeIn(browser, email, secret)).status).toBe(200);
  });

  it('are told to the owner and the administrators once, noted, and shown', async () => {
    const { id, email } = await owner();
    const admin = at('192.0.2.2');
    await admin.signIn((await newAccount(app, 'admin')).email);
    expect((await admin.call('GET', `/api/v1/accounts/${id}`)).body).toMatchObject({
      attack: null,
    });
    await attack(email, 15);
    const told = (await events(app, 'account.attacked')).filter(
      ({ accountId }) => accountId === id,
    );
    expect(told).toEqual([{ accountId: id, by: 'password' }]);
    const noted = (await audited(app, id)).filter((action) => action === 'account.attacked');
    expect(noted).toHaveLength(1);
    expect((await admin.call('GET', `/api/v1/accounts/${id}`)).body).toMatchObject({
      state: 'active',
      attack: { failures: 30, since: app.clock.now().toISOString() },
    });
    app.clock.advance(HOUR);
    await admin.signIn((await newAccount(app, 'admin')).email);
    expect((await admin.call('GET', `/api/v1/accounts/${id}`)).body).toMatchObject({
      attack: null,
    });
  });

  it('at an address nobody has leave the same traces, and tell nobody', async () => {
    await attack('nobody-here@example.jp', 10);
    expect((await events(app, 'account.attacked')).at(-1)).toEqual({
      accountId: null,
      by: 'password',
    });
  });
});

describe('guesses from one place', () => {
  it('are slowed down to one a minute', async () => {
    const { email } = await owner();
    const here = at('203.0.113.5');
    let answered = 0;
    const began = app.clock.now().getTime();
    while (app.clock.now().getTime() - began < 30 * MINUTE) {
      const { status } = await here.signIn(email, OTHER_PASSWORD);
      if (status === 401) answered += 1;
      app.clock.advance(5 * SECOND);
    }
    expect(answered).toBeLessThan(45);
  });

  it('keep the owner out there for a minute at most', async () => {
    const { email, secret } = await owner();
    const here = () => at('203.0.113.6');
    for (let n = 0; n < 70; n++) await here().signIn(email, OTHER_PASSWORD);
    expect((await here().signIn(email)).status).toBe(429);
    app.clock.advance(MINUTE);
    expect((await comeIn(here(), email, secret)).status).toBe(200);
  });

  it('do not slow down a browser there that has signed in before, whatever is asked for', async () => {
    const { email, secret, browser } = await owner();
    for (let n = 0; n < 100; n++) {
      await at('192.0.2.1').signIn(n % 2 ? email : `guess${String(n)}@example.jp`, OTHER_PASSWORD);
    }
    expect((await at('192.0.2.1').signIn(email)).status).toBe(429);
    expect((await comeIn(browser, email, secret)).status).toBe(200);
  });

  it('by many IPv6 addresses of one connection are guesses from one place', async () => {
    const { email } = await owner();
    const statuses: number[] = [];
    for (let n = 1; n <= 6; n++)
      statuses.push((await at(`2001:db8:1:2::${String(n)}`).signIn(email, OTHER_PASSWORD)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('a browser that has signed in before', () => {
  it('has a count of its own, of its own account only', async () => {
    const { email, browser } = await owner();
    const other = await owner();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await browser.signIn(email, OTHER_PASSWORD)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    // Elsewhere, and for somebody else, it is a new one.
    expect((await at('198.51.100.7').signIn(email)).status).toBe(200);
    expect((await browser.signIn(other.email, OTHER_PASSWORD)).status).toBe(401);
  });

  it('is known for half a year by a cookie that scripts and other sites never see, and nobody can make', async () => {
    const { email } = await newAccount(app);
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/session',
      payload: { email, password: PASSWORD },
    });
    const cookie = answer.cookies.find(({ name }) => name.startsWith('dxc-known-'));
    expect(cookie).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 180 * 86_400,
    });
    const { name, value } = cookie!;
    expect(name + value).not.toContain(email.split('@')[0]);
    const tries = async (forged: string, place: string) => {
      const browser = at(place);
      browser.cookies.set(name, forged);
      const place2 = at(place);
      for (let n = 0; n < 6; n++) await place2.signIn(email, OTHER_PASSWORD);
      return (await browser.signIn(email, OTHER_PASSWORD)).status;
    };
    expect(await tries(value, '203.0.113.20')).toBe(401);
    const [account, id, day, mac] = value.split('.') as [string, string, string, string];
    const forgeries = [
      [account, 'A'.repeat(16), day, mac],
      [account, id, String(Number(day) + 1), mac],
      [account, id, day, 'A'.repeat(43)],
      ['A'.repeat(16), id, day, mac],
      [account, id, day, `${mac.slice(0, 42)}あ`],
    ];
    for (const [n, parts] of forgeries.entries())
      expect([n, await tries(parts.join('.'), `203.0.113.${String(30 + n)}`)]).toEqual([n, 429]);
    app.clock.advance(181 * 24 * HOUR);
    expect(await tries(value, '203.0.113.60')).toBe(429);
  });

  it('is no way in: its cookie alone opens nothing', async () => {
    const { email } = await newAccount(app);
    const browser = at('192.0.2.77');
    await browser.signIn(email);
    browser.cookies.delete('dxc-staff');
    expect((await browser.call('GET', '/auth/session')).status).toBe(401);
  });
});

describe('codes guessed by somebody who knows the password', () => {
  /** Each guess from a place of its own. */
  async function guessCodes(email: string, times: number) {
    for (let n = 0; n < times; n++) {
      const browser = stranger(1_000 + n);
      await browser.signIn(email);
      await browser.call('POST', '/auth/session/second-factor', { code: '000000' });
    }
  }

  it('make a new browser show two codes, one after the other, and an old one still one', async () => {
    const { id, email, secret, browser } = await owner();
    await guessCodes(email, 20);
    expect((await events(app, 'account.attacked')).at(-1)).toEqual({ accountId: id, by: 'factor' });

    const fresh = at('198.51.100.20');
    const first = await comeIn(fresh, email, secret);
    expect([first.status, code(first)]).toEqual([401, 'next-code']);
    expect((await fresh.call('GET', '/auth/session')).status).toBe(401);
    const send = (given: string) =>
      fresh.call('POST', '/auth/session/second-factor', { code: given });
    // The same code again is none, and a wrong one undoes the first.
    expect(code(await send(totp(app, secret)))).toBe('unauthorised');
    app.clock.advance(30 * SECOND);
    expect(code(await send(totp(app, secret)))).toBe('next-code');
    app.clock.advance(30 * SECOND);
    expect((await send(totp(app, secret))).status).toBe(200);

    app.clock.advance(30 * SECOND);
    expect((await comeIn(browser, email, secret)).status).toBe(200);
  });

  it('do not bar a recovery code, which nobody guesses', async () => {
    const { email, recoveryCodes } = await owner();
    await guessCodes(email, 20);
    const browser = at('198.51.100.21');
    await browser.signIn(email);
    const { status } = await browser.call('POST', '/auth/session/second-factor', {
      recoveryCode: recoveryCodes[0],
    });
    expect(status).toBe(200);
  });
});
