import {
  AcceptInvitation,
  ResetPassword,
  SignIn,
  SignInLinks,
} from '../../../server/identity/index.js';
import { ANONYMOUS } from '../../../server/platform/core/actor.js';
import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
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

let app: TestApp;
let admin: Browser;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  admin = new Browser(app);
  await admin.signIn((await newAccount(app, 'admin')).email);
});

const lastLink = async (type: string): Promise<string> =>
  (await events(app, type)).at(-1)?.['linkId'] ?? '';
const accept = (linkId: string, password = PASSWORD) =>
  app.get(AcceptInvitation).execute({ linkId, password }, ANONYMOUS);
const reset = (linkId: string, password = OTHER_PASSWORD) =>
  app.get(ResetPassword).execute({ linkId, password }, ANONYMOUS);

let invited = 0;
const invite = async () => {
  const email = `invited${String(++invited)}@example.jp`;
  const { body } = await admin.call('POST', '/api/v1/accounts', {
    name: '架空 新人',
    email,
    role: 'staff',
  });
  return { id: body['id'] as string, email, linkId: await lastLink('account.invited') };
};

describe('an invitation', () => {
  it('makes an account without a password, and tells the mail room by ids alone', async () => {
    const { id, email, linkId } = await invite();
    expect((await admin.call('GET', `/api/v1/accounts/${id}`)).body).toMatchObject({
      email,
      role: 'staff',
      state: 'invited',
      secondFactor: false,
      lastSignInAt: null,
    });
    expect((await events(app, 'account.invited')).at(-1)).toEqual({ accountId: id, linkId });
    expect((await new Browser(app).signIn(email)).status).toBe(401);
    expect(await audited(app, id)).toContain('account.invited');
  });

  it('lets its holder set a password once; then they sign in', async () => {
    const { id, email, linkId } = await invite();
    expect(await accept(linkId)).toEqual({ accountId: id });
    await expect(accept(linkId)).rejects.toMatchObject({ status: 410 });
    expect((await new Browser(app).signIn(email)).body).toMatchObject({ kind: 'account', id });
    expect((await admin.call('GET', `/api/v1/accounts/${id}`)).body).toMatchObject({
      state: 'active',
    });
  });

  it('is good for 72 hours', async () => {
    const [early, late] = [await invite(), await invite()];
    const start = app.clock.now();
    app.clock.advance(72 * HOUR - SECOND);
    await expect(accept(early.linkId)).resolves.toBeDefined();
    app.clock.advance(SECOND);
    await expect(accept(late.linkId)).rejects.toMatchObject({ status: 410 });
    app.clock.set(start);
  });

  it('sent again makes the earlier one void', async () => {
    const { id, linkId } = await invite();
    expect((await admin.call('POST', `/api/v1/accounts/${id}/invitation`)).status).toBe(200);
    await expect(accept(linkId)).rejects.toMatchObject({ status: 410 });
    await expect(accept(await lastLink('account.invited'))).resolves.toBeDefined();
    expect(code(await admin.call('POST', `/api/v1/accounts/${id}/invitation`))).toBe('not-invited');
  });

  it('keeps the link when the password is refused, and says why', async () => {
    const { linkId, email } = await invite();
    await expect(accept(linkId, `${email} 2026`)).rejects.toMatchObject({
      status: 422,
      errors: [{ pointer: '/password', code: 'context' }],
    });
    await expect(accept(linkId)).resolves.toBeDefined();
  });

  it('is no sign-in link, no reset, and opens nothing for a disabled account', async () => {
    const { id, linkId } = await invite();
    expect(await app.get(SignIn).withLink(linkId)).toBeNull();
    await expect(reset(linkId)).rejects.toMatchObject({ status: 410 });
    const { linkId: other } = await invite();
    await admin.call('POST', `/api/v1/accounts/${id}/disable`);
    await expect(accept(linkId)).rejects.toMatchObject({ status: 410 });
    await expect(accept(other)).resolves.toBeDefined();
  });

  it('refuses an address somebody has, and line breaks that would reach a mail header', async () => {
    const { email } = await invite();
    const again = await admin.call('POST', '/api/v1/accounts', {
      name: '架空 二人目',
      email: email.toUpperCase(),
      role: 'staff',
    });
    expect(again.status).toBe(422);
    const crlf = {
      name: '架空\r\nBcc: all@example.jp',
      email: 'a@example.jp\r\nBcc: b@example.jp',
      role: 'staff',
    };
    const { status, body } = await admin.call('POST', '/api/v1/accounts', crlf);
    expect(status).toBe(422);
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/email',
    ]);
  });

  it('takes no other fields: nobody makes themselves what they are not', async () => {
    const { status, body } = await admin.call('POST', '/api/v1/accounts', {
      name: '架空 三人目',
      email: 'third@example.jp',
      role: 'staff',
      passwordHash: 'x',
      disabledAt: null,
    });
    expect([status, (body['errors'] as unknown[]).length]).toEqual([422, 2]);
  });
});

describe('a password reset', () => {
  const request = (email: string) =>
    new Browser(app).call('POST', '/auth/password-reset', { email });

  it('answers the same and leaves the same rows for an address nobody has', async () => {
    const { email } = await newAccount(app);
    const look = async (address: string) => {
      const before = await counts();
      const { status, body } = await request(address);
      const after = await counts();
      return { status, body, written: after.map((n, at) => n - (before[at] ?? 0)) };
    };
    const known = await look(email);
    expect(known).toEqual({ status: 202, body: {}, written: [1, 1, 1] });
    expect(await look('nobody-here@example.jp')).toEqual(known);
    await expect(reset(await lastLink('password-reset.requested'))).rejects.toMatchObject({
      status: 404,
    });
  });

  it('sets a new password, ends all sessions, and signs nobody in', async () => {
    const { id, email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    await request(email);
    await reset(await lastLink('password-reset.requested'));
    expect((await browser.call('GET', '/auth/session')).status).toBe(401);
    expect((await new Browser(app).signIn(email)).status).toBe(401);
    expect((await new Browser(app).signIn(email, OTHER_PASSWORD)).status).toBe(200);
    expect((await events(app, 'account.credentials-changed')).at(-1)).toEqual({
      accountId: id,
      what: 'password',
    });
  });

  it('never goes round the second factor', async () => {
    const { email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    const { secret } = await browser.enrolTotp();
    app.clock.advance(30 * SECOND);
    await request(email);
    await reset(await lastLink('password-reset.requested'), '竹林の石橋を渡る');
    expect((await browser.signIn(email, '竹林の石橋を渡る')).body).toMatchObject({
      kind: 'second-factor',
    });
    const done = await browser.call('POST', '/auth/session/second-factor', {
      code: totp(app, secret),
    });
    expect(done.status).toBe(200);
    // Without the factor the short password would stand alone.
    expect(code(await browser.call('DELETE', '/auth/factors/totp'))).toBe('password-short');
  });

  it('is good for half an hour, once, and only the latest', async () => {
    const { email } = await newAccount(app);
    await request(email);
    const first = await lastLink('password-reset.requested');
    await request(email);
    const second = await lastLink('password-reset.requested');
    await expect(reset(first)).rejects.toMatchObject({ status: 410 });
    expect(await app.get(SignInLinks).usable(second)).not.toBeNull();
    app.clock.advance(30 * MINUTE);
    await expect(reset(second)).rejects.toMatchObject({ status: 410 });
  });

  it('is used by one of two who try at once', async () => {
    const { email } = await newAccount(app);
    await request(email);
    const linkId = await lastLink('password-reset.requested');
    const results = await Promise.allSettled([reset(linkId), reset(linkId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

async function counts(): Promise<number[]> {
  const [row] = await sql<{ links: number; events: number; entries: number }>(
    app.database.ownerUrl,
    `SELECT (SELECT count(*)::int FROM sign_in_link) AS links,
            (SELECT count(*)::int FROM outbox_event) AS events,
            (SELECT count(*)::int FROM audit_entry) AS entries`,
  );
  return row ? [row.links, row.events, row.entries] : [];
}
