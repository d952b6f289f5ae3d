import { ApiKeys, GuessLimits, Links, Sessions, SignInLinks } from '../../server/identity/index.js';
import { UpdateAccount } from '../../server/identity/commands/update-account.js';
import { PersonalData } from '../../server/platform/core/personal-data.js';
import { newId } from '../../server/platform/core/ids.js';
import { SweepRetentionJob } from '../../server/privacy/jobs/sweep-retention.js';
import { signedIn } from '../access/access-fixture.js';
import { jobContext, staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { wordColumns } from './columns.js';

/* What is held on those who work here: staff and supporters. */

let app: TestApp;
let key: Record<string, string>;
const DAY = 86_400_000;

beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
  key = { authorization: `Bearer ${await app.get(ApiKeys).create('admin', 'admin')}` };
});
afterAll(() => app.close());

const run = (text: string, values: unknown[] = []) => sql(app.database.ownerUrl, text, values);
const countOf = async (from: string): Promise<number> =>
  (await run(`SELECT count(*)::int AS n FROM ${from}`))[0]?.['n'] as number;
const disclosed = async (email: string) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/persons/export',
    headers: key,
    payload: { email },
  });
  return answer.json<{ work: { name: string; kept: string; rows: Record<string, unknown>[] }[] }>()
    .work;
};

/** Somebody at the desk with a session on a phone and a passkey. */
async function employee() {
  const { id, headers } = await signedIn(app, 'staff');
  await app.inject({ url: '/auth/session', headers: { ...headers, 'user-agent': '架空の端末' } });
  await run(
    `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, name, created_at)
     VALUES ($1, $2, $3, '\\x00', 0, '架空のカギ', $4)`,
    [newId(), id, newId(), app.clock.now()],
  );
  const [row] = await run('SELECT email FROM account WHERE id = $1', [id]);
  return { id, email: row?.['email'] as string };
}

const changeAddress = (accountId: string, email: string) =>
  app.get(UpdateAccount).execute(
    {
      accountId,
      version: 1,
      changes: { email },
      session: {
        id: newId(),
        subjectId: newId(),
        stage: 'full',
        provenAt: app.clock.now(),
        fullyProvenAt: null,
        firstCodeAt: null,
      },
    },
    staff('admin'),
  );

test('every word column of their tables is answered for', async () => {
  const answered = new Map(
    app
      .get(PersonalData)
      .workers()
      .flatMap(({ tables }) => Object.entries(tables)),
  );
  const columns = await wordColumns(app);
  for (const table of ['account', 'session', 'passkey', 'former_address']) {
    expect([table, [...(answered.get(table) ?? [])].sort()]).toEqual([table, columns.get(table)]);
  }
});

test('a disclosure shows somebody of the desk their sign-ins and passkeys, and no secret', async () => {
  const { id, email } = await employee();
  const work = await disclosed(email);
  expect(work.map(({ name }) => name)).toEqual(['account', 'sessions', 'passkeys']);
  const text = JSON.stringify(work);
  for (const word of [email, '架空の端末', '架空のカギ']) expect(text).toContain(word);
  expect(text).not.toMatch(/hash|credential|public_key|secret/);
  expect(work.every(({ kept }) => kept.length > 0)).toBe(true);
  const entries = await run(`SELECT changes FROM audit_entry WHERE action = 'person.exported'`);
  expect(JSON.stringify(entries)).not.toContain(email);
  expect(await disclosed(`nobody-${id}@example.jp`)).toEqual([]);
});

test('and a supporter their entry and their sign-ins', async () => {
  const supporter = await aSupporter(app);
  await app.get(Sessions).start('supporter', supporter.id);
  const [row] = await run('SELECT email FROM supporter WHERE id = $1', [supporter.id]);
  const work = await disclosed(row?.['email'] as string);
  expect(work.map(({ name }) => name)).toEqual(['supporter', 'sessions']);
});

test('thirty days after somebody left, what they came in by is gone; their name stays', async () => {
  const { id } = await employee();
  await run('UPDATE account SET disabled_at = $2, password_hash = $3 WHERE id = $1', [
    id,
    app.clock.now(),
    'hash',
  ]);
  const left = () => countOf(`passkey WHERE account_id = '${id}'`);
  app.clock.advance(29 * DAY);
  await app.get(SweepRetentionJob).run(undefined, jobContext);
  expect(await left()).toBe(1);
  app.clock.advance(2 * DAY);
  await app.get(SweepRetentionJob).run(undefined, jobContext);
  expect(await left()).toBe(0);
  const [account] = await run('SELECT name, password_hash FROM account WHERE id = $1', [id]);
  expect(account).toMatchObject({
    name: expect.stringContaining('架空') as string,
    password_hash: null,
  });
  const [swept] = await run(
    `SELECT changes FROM audit_entry WHERE action = 'retention.swept' ORDER BY id DESC LIMIT 1`,
  );
  expect(swept?.['changes']).toMatchObject({ leavers: { to: 0 } });
});

test('a former address is kept for the note to its owner, and for thirty days', async () => {
  const { id, email } = await employee();
  await changeAddress(id, `new-${id}@example.jp`);
  expect(JSON.stringify(await disclosed(`new-${id}@example.jp`))).toContain(email);
  app.clock.advance(31 * DAY);
  await app.get(SweepRetentionJob).run(undefined, jobContext);
  expect(await countOf(`former_address WHERE account_id = '${id}'`)).toBe(0);
});

test('a sign-in link and what was noted about it are gone thirty days after it was over', async () => {
  const { id: accountId } = await employee();
  const links = app.get(SignInLinks);
  const old = await links.issue('account', accountId);
  await app.get(Links).noteOpened('sign-in', old.id);
  app.clock.advance(31 * DAY);
  const waiting = await links.issue('account', accountId, 60);
  await app.get(Links).noteOpened('sign-in', waiting.id);
  await app.get(SweepRetentionJob).run(undefined, jobContext);
  const left = await run('SELECT id FROM sign_in_link WHERE subject_id = $1', [accountId]);
  expect(left).toEqual([{ id: waiting.id }]);
  const noted = await run('SELECT record_id AS id FROM link_opening WHERE record_id IN ($1, $2)', [
    old.id,
    waiting.id,
  ]);
  expect(noted).toEqual([{ id: waiting.id }]);
});

test('counters of wrong guesses are gone after a day: they lock nobody and hold no address', async () => {
  const limits = app.get(GuessLimits);
  const guessed = { kind: 'password', who: ['guessed@example.jp', '192.0.2.7'] } as const;
  for (let n = 0; n < 20; n++) {
    await limits.begin(guessed);
    app.clock.advance(61_000);
  }
  expect(await countOf('guess_counter')).toBeGreaterThan(0);
  app.clock.advance(2 * DAY);
  await limits.sweep();
  expect(await countOf('guess_counter')).toBe(0);
});
