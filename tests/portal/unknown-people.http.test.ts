import { Client } from 'pg';
import { Accounts } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submitCase } from './support/cases.js';

/*
 * Whether a number, an address or an account exists must not show in how long an answer takes: the same
 * statements are issued in the same order, and mails are written by jobs.
 */

let office: TestApp;
beforeAll(async () => {
  office = await testApp({ env: { RATE_LIMIT: 'on' } });
});
afterAll(() => office.close());
beforeEach(() => office.clock.advance(3_600_000));

/** Statements in their order; the relay is woken after the answer, whenever it comes to it. */
const issued = (calls: unknown[][]): string[] =>
  calls
    .map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text))
    .filter((text) => !text.includes('pg_notify'));

/** What a request asked of the database, statement by statement, and what it answered. */
async function workOf(url: string, fields: Record<string, string>) {
  const spy = jest.spyOn(Client.prototype, 'query');
  spy.mockClear();
  const answer = await office.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(fields).toString(),
  });
  const statements = issued(spy.mock.calls);
  spy.mockRestore();
  const { statusCode, headers, body } = answer;
  const page = Object.values(fields).reduce((html, value) => html.replaceAll(value, '…'), body);
  const location = String(headers.location).replace(/R8-\d+/, '…');
  return { statusCode, location, page: page.replace(/[\w-]{20,}/g, '…'), statements };
}

const erasedAddress = async (id: string) =>
  sql(office.database.ownerUrl, 'UPDATE consultation SET email = NULL WHERE id = $1', [id]);

describe('a receipt number nobody has', () => {
  it('is asked for a code with the same work as one somebody has, with or without an address', async () => {
    const submittedCase = await submitCase(office);
    const mute = await submitCase(office);
    await erasedAddress(mute.id);
    const ask = (receipt: string) => workOf('/track', { receipt });
    await ask(submittedCase.receiptNumber);
    office.clock.advance(3_600_000);
    const expected = await ask(submittedCase.receiptNumber);
    expect(expected.statements.length).toBeGreaterThan(5);
    expect(await ask('R8-99999')).toEqual(expected);
    expect(await ask(mute.receiptNumber)).toEqual(expected);
  });

  it('takes wrong codes with the same work, and slows down alike', async () => {
    const { receiptNumber } = await submitCase(office);
    const unknown = 'R8-88888';
    const both: Awaited<ReturnType<typeof workOf>>[][] = [];
    for (const receipt of [receiptNumber, unknown]) {
      await workOf('/track', { receipt });
      const answers = [];
      for (let n = 0; n < 11; n++) {
        answers.push(await workOf('/track/code', { receipt, code: '000000' }));
      }
      both.push(answers);
      office.clock.advance(3_600_000);
    }
    const [known, nobodys] = both;
    expect(nobodys).toEqual(known);
    expect(known!.map(({ statusCode }) => statusCode).at(-1)).toBe(429);
  });

  it('sends nobody a mail', async () => {
    const count = () =>
      sql<{ n: number }>(office.database.ownerUrl, 'SELECT count(*)::int AS n FROM delivery');
    const before = await count();
    await workOf('/track', { receipt: 'R8-77777' });
    expect(await count()).toEqual(before);
  });
});

describe('an address nobody has', () => {
  it('gets a supporter’s sign-in link with the same work as one on the roster', async () => {
    const { id } = await aSupporter(office);
    const [row] = await sql<{ email: string }>(
      office.database.ownerUrl,
      'SELECT email FROM supporter WHERE id = $1',
      [id],
    );
    const ask = (email: string) => workOf('/desk/sign-in', { email });
    await ask('warm@example.jp');
    const expected = await ask(row!.email);
    expect(expected.statements.length).toBeGreaterThan(5);
    expect(await ask(`${newId()}@example.jp`)).toEqual(expected);
  });

  it('resets a password with the same work as somebody’s', async () => {
    const email = 'somebody@example.jp';
    await office.get(Accounts).create({ name: '架空 職員', email, role: 'staff' });
    const ask = async (address: string) => {
      const spy = jest.spyOn(Client.prototype, 'query');
      spy.mockClear();
      const { statusCode } = await office.inject({
        method: 'POST',
        url: '/auth/password-reset',
        payload: { email: address },
      });
      const statements = issued(spy.mock.calls);
      spy.mockRestore();
      return { statusCode, statements };
    };
    await ask('warm@example.jp');
    const expected = await ask(email);
    expect(expected.statements.length).toBeGreaterThan(5);
    expect(await ask('nobody-at-all@example.jp')).toEqual(expected);
  });
});
