import type { Account } from '../../../server/identity/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { CLIENT, LocalProvider, type Person } from './local-provider.js';
import { audited, Browser, events, MINUTE, newAccount, PASSWORD, totp } from './support.js';

/* An address is given to somebody else one day, a subject never is (OpenID Connect Core §5.7). */

const provider = new LocalProvider();
let app: TestApp;
let people = 0;

beforeAll(async () => {
  await provider.start();
  app = await testApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    },
  });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

const newSubject = (): string => `subject-${String(++people)}`;

/** Comes back from the provider as this person; gives the answer and what the browser then is. */
async function come(person: Omit<Person, 'email_verified'> & { email_verified?: boolean }) {
  provider.person = { email_verified: true, ...person };
  const browser = new Browser(app);
  const { body } = await browser.call('POST', '/auth/oidc');
  const back = await provider.visit(body['url'] as string);
  const answer = await browser.call('GET', back.pathname + back.search);
  const session = await browser.call('GET', '/auth/session');
  return { browser, status: answer.status, id: session.body['id'], answer };
}

const linkOf = async ({ id }: Pick<Account, 'id'>) => {
  const [row] = await sql<{ provider_issuer: string; provider_subject: string }>(
    app.database.ownerUrl,
    'SELECT provider_issuer, provider_subject FROM account WHERE id = $1',
    [id],
  );
  return row;
};

test('the first sign-in links account and person, is in the audit log, and its owner is told', async () => {
  const account = await newAccount(app);
  const sub = newSubject();
  expect(await come({ sub, email: account.email })).toMatchObject({ status: 303, id: account.id });
  expect(await linkOf(account)).toEqual({
    provider_issuer: provider.issuer,
    provider_subject: sub,
  });
  expect(await come({ sub, email: account.email })).toMatchObject({ status: 303, id: account.id });
  const entries = await audited(app, account.id);
  expect(entries.filter((entry) => entry === 'account.provider-linked')).toHaveLength(1);
  expect(await events(app, 'account.credentials-changed')).toContainEqual({
    accountId: account.id,
    what: 'provider-linked',
  });
});

test('another person with the same address is refused, told kindly, and is in the audit log', async () => {
  const account = await newAccount(app);
  await come({ sub: newSubject(), email: account.email });
  for (const email of [account.email, account.email.toUpperCase()]) {
    const stranger = await come({ sub: newSubject(), email, amr: ['mfa'] });
    expect(stranger).toMatchObject({ status: 401, id: undefined });
    expect(stranger.answer.body['detail']).toMatch(/別の利用者.*管理者/);
  }
  const refused = (await audited(app, account.id)).filter((value) =>
    value.endsWith('provider-refused'),
  );
  expect(refused).toHaveLength(2);
});

test.each([
  ['another address', { email: 'kekkon@example.jp' }],
  ['the address of a colleague', { email: 'colleague' }],
  ['an address that is not verified', { email: 'kekkon@example.jp', email_verified: false }],
  ['no address', {}],
])('an account is not lost when the provider gives %s', async (_what, changed) => {
  const account = await newAccount(app);
  const colleague = await newAccount(app);
  const sub = newSubject();
  await come({ sub, email: account.email });
  const email = 'email' in changed && changed.email === 'colleague' ? colleague.email : undefined;
  const again = await come({ sub, ...changed, ...(email !== undefined && { email }) });
  expect(again).toMatchObject({ status: 303, id: account.id });
  expect((await linkOf(colleague))!.provider_subject).toBeNull();
});

test('subjects are compared as they are: case, spaces and length make another person', async () => {
  const account = await newAccount(app);
  await come({ sub: `Abc${String(++people)}`, email: account.email });
  for (const sub of [`abc${String(people)}`, `Abc${String(people)} `, `Abc${String(people)}0`]) {
    expect(await come({ sub, email: account.email })).toMatchObject({ status: 401 });
  }
  for (const sub of ['', 'あ', 'a'.repeat(256)]) {
    expect(await come({ sub, email: (await newAccount(app)).email })).toMatchObject({
      status: 401,
    });
  }
});

test('the same subject of another issuer is another person', async () => {
  const theirs = await newAccount(app);
  const mine = await newAccount(app);
  const sub = newSubject();
  await sql(
    app.database.ownerUrl,
    `UPDATE account SET provider_issuer = 'https://old.example', provider_subject = $2,
       provider_linked_at = now() WHERE id = $1`,
    [theirs.id, sub],
  );
  expect(await come({ sub, email: theirs.email })).toMatchObject({ status: 401 });
  expect(await come({ sub, email: mine.email })).toMatchObject({ status: 303, id: mine.id });
});

test('somebody who cannot show the second factor of the account does not get linked to it', async () => {
  const account = await newAccount(app);
  const owner = new Browser(app);
  await owner.signIn(account.email);
  const { secret } = await owner.enrolTotp();
  const stranger = await come({ sub: newSubject(), email: account.email });
  expect(stranger.answer.status).toBe(303);
  expect((await linkOf(account))!.provider_subject).toBeNull();
  app.clock.advance(MINUTE);
  // Not by the owner's own sign-in either.
  const elsewhere = new Browser(app);
  await elsewhere.signIn(account.email, PASSWORD);
  await elsewhere.call('POST', '/auth/session/second-factor', { code: totp(app, secret) });
  expect((await linkOf(account))!.provider_subject).toBeNull();
  app.clock.advance(MINUTE);
  const sub = newSubject();
  const { browser } = await come({ sub, email: account.email });
  const done = await browser.call('POST', '/auth/session/second-factor', {
    code: totp(app, secret),
  });
  expect(done.status).toBe(200);
  expect((await linkOf(account))!.provider_subject).toBe(sub);
  // The stranger's half-way session is over now, whatever they show.
  app.clock.advance(MINUTE);
  const late = await stranger.browser.call('POST', '/auth/session/second-factor', {
    code: totp(app, secret),
  });
  expect(late.status).toBe(401);
  expect((await stranger.browser.call('GET', '/auth/session')).status).toBe(401);
});

test('of several at once one is linked, and the others are not let in', async () => {
  const account = await newAccount(app);
  const subjects = Array.from({ length: 6 }, newSubject);
  const begun = [];
  for (const sub of subjects) {
    const browser = new Browser(app);
    const { body } = await browser.call('POST', '/auth/oidc');
    begun.push({ sub, browser, url: body['url'] as string });
  }
  const ways = [];
  for (const { sub, browser, url } of begun) {
    provider.person = { sub, email: account.email, email_verified: true };
    ways.push({ browser, back: await provider.visit(url) });
  }
  const answers = await Promise.all(
    ways.map(({ browser, back }) => browser.call('GET', back.pathname + back.search)),
  );
  const linked = (await linkOf(account))!.provider_subject;
  expect(subjects).toContain(linked);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401, 401, 401]);
  const [left] = await sql<{ n: number }>(
    app.database.ownerUrl,
    `SELECT count(*)::int AS n FROM session
     WHERE subject_id = $1 AND provider_subject IS DISTINCT FROM $2`,
    [account.id, linked],
  );
  expect(left!.n).toBe(0);
});

test('a stopped account stays stopped for its person, and is nobody else’s', async () => {
  const account = await newAccount(app);
  const sub = newSubject();
  await come({ sub, email: account.email });
  await sql(app.database.ownerUrl, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
    account.id,
  ]);
  const other = await newAccount(app);
  expect(await come({ sub, email: account.email })).toMatchObject({ status: 401 });
  expect(await come({ sub, email: other.email })).toMatchObject({ status: 401 });
});

test('an administrator with fresh proof takes the link away; sessions end, and the next person is linked', async () => {
  const account = await newAccount(app);
  const { browser: first } = await come({ sub: newSubject(), email: account.email });
  const admin = new Browser(app);
  await admin.signIn((await newAccount(app, 'admin')).email);
  const shown = await admin.call('GET', `/api/v1/accounts/${account.id}`);
  expect(shown.body['providerLinkedAt']).toEqual(expect.any(String));
  app.clock.advance(11 * MINUTE);
  const path = `/api/v1/accounts/${account.id}/provider`;
  expect((await admin.call('DELETE', path)).body['code']).toBe('reauthentication-required');
  await admin.call('POST', '/auth/session/confirmation', { password: PASSWORD });
  expect((await admin.call('DELETE', path)).status).toBe(204);
  expect((await first.call('GET', '/auth/session')).status).toBe(401);
  const sub = newSubject();
  expect(await come({ sub, email: account.email })).toMatchObject({ status: 303 });
  expect((await linkOf(account))!.provider_subject).toBe(sub);
  expect(await audited(app, account.id)).toContain('account.provider-unlinked');
  expect((await admin.call('DELETE', '/api/v1/accounts/nobody/provider')).status).toBe(404);
});
