import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { newId } from '../../../server/platform/core/ids.js';
import {
  audited,
  Browser,
  code,
  events,
  MINUTE,
  newAccount,
  OTHER_PASSWORD,
  PASSWORD,
} from './support.js';

let app: TestApp;
let admin: Browser;
let adminId: string;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  const account = await newAccount(app, 'admin');
  adminId = account.id;
  admin = new Browser(app);
  await admin.signIn(account.email);
});

const one = (id: string) => `/api/v1/accounts/${id}`;
const version = (at: number) => ({ 'if-match': `"${String(at)}"` });

describe('the list of accounts', () => {
  it('shows state, second factor and last sign-in, and finds by name or address', async () => {
    const { email, name } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    await browser.enrolTotp();
    const { body } = await admin.call('GET', `/api/v1/accounts?q=${encodeURIComponent(name)}`);
    expect(body['items']).toEqual([
      expect.objectContaining({
        email,
        state: 'active',
        secondFactor: true,
        lastSignInAt: app.clock.now().toISOString(),
      }),
    ]);
    const all = await admin.call('GET', '/api/v1/accounts?sort=lastSignInAt&order=DESC&perPage=2');
    expect(all.body).toMatchObject({ totalCapped: false });
    expect(JSON.stringify(all.body)).not.toMatch(/hash|secret|token/i);
  });

  it('refuses to look for what no text can hold', async () => {
    expect((await admin.call('GET', '/api/v1/accounts?q=%00')).status).toBe(422);
  });

  it.each(['staff', 'manager', 'auditor'] as const)('is closed to %s', async (role) => {
    const browser = new Browser(app);
    await browser.signIn((await newAccount(app, role)).email);
    expect((await browser.call('GET', '/api/v1/accounts')).status).toBe(403);
    expect((await browser.call('POST', `${one(adminId)}/disable`)).status).toBe(403);
  });
});

describe('disabling', () => {
  it('ends sessions at once, and what was open answers 401', async () => {
    const { id, email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    expect((await browser.call('GET', '/api/v1/consultations')).status).toBe(200);
    expect((await admin.call('POST', `${one(id)}/disable`)).body).toMatchObject({
      state: 'disabled',
    });
    expect((await browser.call('GET', '/api/v1/consultations')).status).toBe(401);
    expect((await browser.signIn(email)).status).toBe(401);
    expect((await admin.call('POST', `${one(id)}/enable`)).body).toMatchObject({ state: 'active' });
    expect((await browser.call('GET', '/auth/session')).status).toBe(401);
    expect((await browser.signIn(email)).status).toBe(200);
    expect(await audited(app, id)).toEqual(
      expect.arrayContaining(['account.disabled', 'account.enabled']),
    );
  });

  it('is not for oneself, and somebody must remain who can administer', async () => {
    expect(code(await admin.call('POST', `${one(adminId)}/disable`))).toBe('own-account');
  });
});

describe('changing an account', () => {
  it('needs the version that was read', async () => {
    const { id } = await newAccount(app);
    expect((await admin.call('PATCH', one(id), { name: '架空 改名' })).status).toBe(428);
    const changed = await admin.call(
      'PATCH',
      one(id),
      { name: '架空 改名', role: 'manager' },
      version(1),
    );
    expect(changed.body).toMatchObject({ name: '架空 改名', role: 'manager', version: 2 });
    const stale = await admin.call('PATCH', one(id), { role: 'auditor' }, version(1));
    expect([stale.status, stale.body['current']]).toEqual([412, { role: 'manager' }]);
  });

  it('takes effect in sessions that are open', async () => {
    const { id, email } = await newAccount(app, 'manager');
    const browser = new Browser(app);
    await browser.signIn(email);
    await admin.call('PATCH', one(id), { role: 'auditor' }, version(1));
    expect((await browser.call('GET', '/auth/session')).body).toMatchObject({ role: 'auditor' });
  });

  it('does not let administrators change their own role', async () => {
    expect(code(await admin.call('PATCH', one(adminId), { role: 'staff' }, version(1)))).toBe(
      'own-account',
    );
  });

  it('asks who is there before an address is changed; links to the old one stop working', async () => {
    const { id } = await newAccount(app);
    app.clock.advance(11 * MINUTE);
    const change = () =>
      admin.call('PATCH', one(id), { email: `new-${id}@example.jp` }, version(1));
    expect(code(await change())).toBe('reauthentication-required');
    expect(
      (await admin.call('POST', '/auth/session/confirmation', { password: PASSWORD })).status,
    ).toBe(204);
    expect((await change()).status).toBe(200);
    expect((await events(app, 'account.credentials-changed')).at(-1)).toEqual({
      accountId: id,
      what: 'email',
    });
    // The event says where the old address is kept, never what it is.
    expect((await events(app, 'account.address-changed')).at(-1)).toEqual({
      formerAddressId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('answers 404 for an account that does not exist, before anything is read', async () => {
    expect((await admin.call('PATCH', one(newId()), { nonsense: 1 })).status).toBe(404);
  });
});

describe('a lost phone', () => {
  it('is mended by an administrator who has just shown who they are', async () => {
    const { id, email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    await browser.enrolTotp();
    app.clock.advance(11 * MINUTE);
    expect(code(await admin.call('DELETE', `${one(id)}/second-factor`))).toBe(
      'reauthentication-required',
    );
    await admin.call('POST', '/auth/session/confirmation', { password: PASSWORD });
    expect((await admin.call('DELETE', `${one(id)}/second-factor`)).status).toBe(204);
    expect((await browser.call('GET', '/auth/session')).status).toBe(401);
    expect((await browser.signIn(email)).body).toMatchObject({ kind: 'account' });
    expect(code(await admin.call('DELETE', `${one(adminId)}/second-factor`))).toBe('own-account');
  });
});

describe("one's own account", () => {
  it('changes its password with the old one; other sessions end', async () => {
    const { email } = await newAccount(app);
    const [browser, other] = [new Browser(app), new Browser(app)];
    await browser.signIn(email);
    await other.signIn(email);
    const change = (currentPassword: string, newPassword: string) =>
      browser.call('POST', '/auth/password', { currentPassword, newPassword });
    expect((await change(OTHER_PASSWORD, OTHER_PASSWORD)).status).toBe(401);
    const weak = await change(PASSWORD, 'passwordpassword123');
    expect(weak.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/newPassword', code: 'common' }),
    ]);
    expect((await change(PASSWORD, OTHER_PASSWORD)).status).toBe(204);
    expect((await browser.call('GET', '/auth/session')).status).toBe(200);
    expect((await other.call('GET', '/auth/session')).status).toBe(401);
    expect((await other.signIn(email, OTHER_PASSWORD)).status).toBe(200);
  });

  it('changes its name, its address after a fresh proof, and never its role', async () => {
    const { id, email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    app.clock.advance(11 * MINUTE);
    const patch = (changes: object, at: number) =>
      browser.call('PATCH', '/auth/account', changes, version(at));
    expect((await patch({ role: 'admin' }, 1)).status).toBe(422);
    expect((await patch({ name: '架空 別名' }, 1)).body).toMatchObject({
      name: '架空 別名',
      version: 2,
    });
    const address = { email: `own-${id}@example.jp` };
    expect(code(await patch(address, 2))).toBe('reauthentication-required');
    await browser.call('POST', '/auth/session/confirmation', { password: PASSWORD });
    expect((await patch(address, 2)).body).toMatchObject({ ...address, role: 'staff' });
  });
});
