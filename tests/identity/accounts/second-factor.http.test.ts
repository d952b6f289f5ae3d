import { Sessions, SignIn, SignInLinks } from '../../../server/identity/index.js';
import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { discoverRoutes } from '../../support/routes.js';
import { newId } from '../../../server/platform/core/ids.js';
import { sql } from '../../support/database.js';
import {
  audited,
  Browser,
  code,
  HOUR,
  MINUTE,
  newAccount,
  OTHER_PASSWORD,
  SECOND,
  totp,
} from './support.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on', SECOND_FACTOR: 'optional' } });
});
afterAll(() => app.close());
beforeEach(() => app.clock.advance(HOUR));

/** Somebody with an authenticator app, signed out. */
async function withTotp() {
  const account = await newAccount(app, 'manager');
  const browser = new Browser(app);
  await browser.signIn(account.email);
  const enrolled = await browser.enrolTotp();
  expect(enrolled.answer.status).toBe(200);
  app.clock.advance(30 * SECOND);
  return { ...account, ...enrolled };
}

describe('enrolling an authenticator app', () => {
  it('gives ten recovery codes with the first factor, and keeps the secret sealed', async () => {
    const { id, secret, recoveryCodes, answer } = await withTotp();
    expect(answer.body['session']).toBeNull();
    expect(new Set(recoveryCodes).size).toBe(10);
    const rows = await sql(
      app.database.ownerUrl,
      'SELECT * FROM totp_factor WHERE account_id = $1',
      [id],
    );
    const stored = JSON.stringify([
      rows,
      await sql(app.database.ownerUrl, 'SELECT encode(code_hash, $1) FROM recovery_code', [
        'escape',
      ]),
    ]);
    expect(stored).not.toContain(secret);
    for (const recoveryCode of recoveryCodes)
      expect(stored).not.toContain(recoveryCode.replace('-', ''));
    expect(await audited(app, id)).toContain('second-factor.enrolled');
  });

  it('needs a code that the app really shows', async () => {
    const browser = new Browser(app);
    await browser.signIn((await newAccount(app)).email);
    await browser.call('POST', '/auth/factors/totp');
    const answer = await browser.call('POST', '/auth/factors/totp/confirmation', {
      code: '000000',
    });
    expect(answer.status).toBe(422);
    expect((await browser.call('GET', '/auth/factors')).body).toMatchObject({ totpSince: null });
  });

  it('ends the sessions that were opened without it', async () => {
    const { email } = await newAccount(app);
    const [first, second] = [new Browser(app), new Browser(app)];
    await first.signIn(email);
    await second.signIn(email);
    await first.enrolTotp();
    expect((await second.call('GET', '/auth/session')).status).toBe(401);
    expect((await first.call('GET', '/auth/session')).status).toBe(200);
  });
});

describe('signing in with a second factor', () => {
  it('stops half-way, at a session that reaches nothing but the second step', async () => {
    const { email } = await withTotp();
    const browser = new Browser(app);
    const { status, body } = await browser.signIn(email);
    expect({ status, body }).toEqual({
      status: 200,
      body: { kind: 'second-factor', methods: ['totp', 'recovery-code'] },
    });

    const reached: string[] = [];
    let writes = 0;
    for (const { method, path, rule } of discoverRoutes(app)) {
      if (rule?.permission === 'public' || rule?.permission.startsWith('link:')) continue;
      // More writes than one address may try in a minute.
      if (method !== 'GET' && ++writes % 50 === 0) app.clock.advance(MINUTE);
      const answer = await browser.call(method as 'GET', path.replace(/:\w+/g, newId()));
      if (answer.status !== 401) reached.push(`${method} ${path}`);
      else if (!rule?.permission.startsWith('supporter-portal:'))
        expect(code(answer)).toBe('second-factor-required');
    }
    expect(reached.sort()).toEqual([
      'POST /auth/session/second-factor',
      'POST /auth/session/second-factor/passkey-options',
    ]);
  });

  it('goes all the way with the code, under a fresh cookie', async () => {
    const { id, email, secret } = await withTotp();
    const browser = new Browser(app);
    await browser.signIn(email);
    const old = new Browser(app);
    for (const [name, value] of browser.cookies) old.cookies.set(name, value);
    const answer = await browser.call('POST', '/auth/session/second-factor', {
      code: totp(app, secret),
    });
    expect(answer.body).toMatchObject({ kind: 'account', id, role: 'manager' });
    expect((await browser.call('GET', '/auth/session')).body).toEqual(answer.body);
    expect(
      code(await old.call('POST', '/auth/session/second-factor', { code: totp(app, secret) })),
    ).toBe('unauthorised');
  });

  it('takes each code once, even from two who show it at the same time', async () => {
    const { email, secret } = await withTotp();
    const browsers = [new Browser(app), new Browser(app), new Browser(app)];
    for (const browser of browsers) await browser.signIn(email);
    const shown = totp(app, secret);
    const answers = await Promise.all(
      browsers.map((browser) =>
        browser.call('POST', '/auth/session/second-factor', { code: shown }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('does not take the code that enrolled the app again', async () => {
    const account = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(account.email);
    const { secret } = await browser.enrolTotp();
    await browser.signIn(account.email);
    const answer = await browser.call('POST', '/auth/session/second-factor', {
      code: totp(app, secret),
    });
    expect(answer.status).toBe(401);
  });

  it('takes each recovery code once', async () => {
    const { email, recoveryCodes } = await withTotp();
    const recoveryCode = ` ${recoveryCodes[3]?.toUpperCase() ?? ''} `;
    const enter = async () => {
      const browser = new Browser(app);
      await browser.signIn(email);
      return browser.call('POST', '/auth/session/second-factor', { recoveryCode });
    };
    expect((await enter()).status).toBe(200);
    expect((await enter()).status).toBe(401);
  });

  it('counts wrong codes against the account, and a right password does not wipe them out', async () => {
    const { email } = await withTotp();
    const browser = new Browser(app);
    const statuses: number[] = [];
    for (let at = 0; at < 6; at++) {
      const password = await browser.signIn(email);
      if (password.status === 429) statuses.push(429);
      else
        statuses.push(
          (await browser.call('POST', '/auth/session/second-factor', { code: '000000' })).status,
        );
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('waits ten minutes for the second step and no longer', async () => {
    const { email, secret } = await withTotp();
    const browser = new Browser(app);
    await browser.signIn(email);
    app.clock.advance(11 * MINUTE);
    const answer = await browser.call('POST', '/auth/session/second-factor', {
      code: totp(app, secret),
    });
    expect(answer.status).toBe(401);
  });

  it('is asked for after a sign-in link, too', async () => {
    const { id } = await withTotp();
    const link = await app.get(SignInLinks).issue('account', id);
    const entered = await app.get(SignIn).withLink(link.id);
    expect(await app.get(Sessions).find('account', entered?.token ?? '')).toMatchObject({
      stage: 'second-factor',
    });
  });
});

describe('changing factors', () => {
  it('asks who is there when the last proof is older than ten minutes', async () => {
    const { email, secret } = await withTotp();
    const browser = new Browser(app);
    await browser.signIn(email);
    await browser.call('POST', '/auth/session/second-factor', { code: totp(app, secret) });
    app.clock.advance(11 * MINUTE);
    const attempts = [
      () => browser.call('POST', '/auth/factors/totp'),
      () => browser.call('DELETE', '/auth/factors/totp'),
      () => browser.call('POST', '/auth/factors/recovery-codes'),
      () => browser.call('POST', '/auth/factors/passkeys/options'),
    ];
    for (const attempt of attempts) expect(code(await attempt())).toBe('reauthentication-required');
    const wrong = await browser.call('POST', '/auth/session/confirmation', {
      password: OTHER_PASSWORD,
    });
    expect(wrong.status).toBe(401);
    const confirmed = await browser.call('POST', '/auth/session/confirmation', {
      code: totp(app, secret),
    });
    expect(confirmed.status).toBe(204);
    const renewed = await browser.call('POST', '/auth/factors/recovery-codes');
    expect(renewed.body['recoveryCodes']).toHaveLength(10);
    expect((await browser.call('DELETE', '/auth/factors/totp')).status).toBe(204);
    expect((await browser.call('GET', '/auth/factors')).body).toMatchObject({
      totpSince: null,
      recoveryCodesLeft: 0,
    });
  });

  it('lets another phone replace the first, which works until then', async () => {
    const { email, secret } = await withTotp();
    const browser = new Browser(app);
    await browser.signIn(email);
    await browser.call('POST', '/auth/session/second-factor', { code: totp(app, secret) });
    const { secret: newer, answer } = await browser.enrolTotp();
    expect(answer.body['recoveryCodes']).toBeNull();
    app.clock.advance(30 * SECOND);
    await browser.signIn(email);
    expect(
      (await browser.call('POST', '/auth/session/second-factor', { code: totp(app, secret) }))
        .status,
    ).toBe(401);
    expect(
      (await browser.call('POST', '/auth/session/second-factor', { code: totp(app, newer) }))
        .status,
    ).toBe(200);
  });
});
