import * as argon2 from '@node-rs/argon2';
import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { audited, Browser, HOUR, newAccount, OTHER_PASSWORD, PASSWORD, SECOND } from './support.js';

jest.mock('@node-rs/argon2', () => {
  const real: typeof argon2 = jest.requireActual('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
});
afterAll(() => app.close());
beforeEach(() => app.clock.advance(HOUR));

/** Each from an address of its own unless said. */
let nextAddress = 1;
const fromElsewhere = async (email: string, password: string, address = nextAddress++) => {
  const response = await app.inject({
    method: 'POST',
    url: '/auth/session',
    remoteAddress: `192.0.2.${String((address % 250) + 1)}`,
    payload: { email, password },
  });
  return {
    status: response.statusCode,
    body: response.json<Record<string, unknown>>(),
    headers: response.headers,
  };
};

/** Wrong guesses of one stranger as fast as the waits allow, those that came too early among them. */
async function guessOnFrom(email: string, times: number) {
  const address = nextAddress++;
  const answers: number[] = [];
  while (answers.length < times) {
    const { status, headers } = await fromElsewhere(email, OTHER_PASSWORD, address);
    answers.push(status);
    if (status === 429) app.clock.advance(Number(headers['retry-after']) * SECOND);
  }
  return answers;
}

describe('signing in', () => {
  it('opens a session, with the shape it always had', async () => {
    const { id, email, name } = await newAccount(app, 'manager');
    const browser = new Browser(app);
    const { status, body } = await browser.signIn(email);
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'account', id, name, role: 'manager' });
    expect((await browser.call('GET', '/auth/session')).body).toEqual(body);
    expect(await audited(app, id)).toContain('session.started');
  });

  it('leaves nothing of an account in caches', async () => {
    const { email } = await newAccount(app, 'admin');
    const browser = new Browser(app);
    await browser.signIn(email);
    for (const path of ['/auth/session', '/auth/factors', '/auth/sessions', '/api/v1/accounts']) {
      const { headers } = await browser.call('GET', path);
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('reads the address as meant: capitals and full width do not matter', async () => {
    const { email } = await newAccount(app);
    expect((await new Browser(app).signIn(` ${email.toUpperCase()} `)).status).toBe(200);
    expect((await new Browser(app).signIn(email.replace('@', '＠'))).status).toBe(200);
  });

  it('ends the session the browser had before', async () => {
    const { email } = await newAccount(app);
    const browser = new Browser(app);
    await browser.signIn(email);
    const old = new Browser(app);
    for (const [name, value] of browser.cookies) old.cookies.set(name, value);
    await browser.signIn(email);
    expect((await old.call('GET', '/auth/session')).status).toBe(401);
    expect((await browser.call('GET', '/auth/session')).status).toBe(200);
  });

  it('believes no header about who somebody is', async () => {
    const { email } = await newAccount(app, 'admin');
    const claims = [
      'x-forwarded-user',
      'x-forwarded-email',
      'remote-user',
      'x-remote-user',
      'x-auth-request-email',
      'x-ms-client-principal-name',
    ];
    for (const header of claims) {
      const answer = await new Browser(app, { [header]: email }).call('GET', '/auth/session');
      expect([header, answer.status]).toEqual([header, 401]);
    }
  });
});

describe('an address nobody has', () => {
  it('gets the same answer after the same work as a wrong password', async () => {
    const { email } = await newAccount(app);
    const verify = argon2.verify as jest.Mock;
    const look = async (address: string) => {
      verify.mockClear();
      const before = await rows();
      const { status, body } = await fromElsewhere(address, OTHER_PASSWORD);
      const [stored] = verify.mock.calls[0] as [string];
      const written = (await rows()) - before;
      return { status, body, hashes: verify.mock.calls.length, cost: stored.slice(0, 31), written };
    };
    const known = await look(email);
    expect(await look('nobody-at-all@example.jp')).toEqual(known);
    expect(known).toMatchObject({ status: 401, hashes: 1, written: 1 });
    expect(known.cost).toContain('m=19456,t=2,p=1');
  });

  it('is slowed down exactly like one somebody has', async () => {
    const { email } = await newAccount(app);
    const stranger = 'nobody-either@example.jp';
    const [known, unknown] = [await guessOnFrom(email, 12), await guessOnFrom(stranger, 12)];
    expect(unknown).toEqual(known);
    expect(known.slice(0, 7)).toEqual([401, 401, 401, 401, 401, 429, 401]);
  });
});

describe('wrong guesses', () => {
  it('are forgotten after a right one', async () => {
    const { email } = await newAccount(app);
    const guess = (password: string) => fromElsewhere(email, password, 999).then((it) => it.status);
    const wrong = async () => [await guess(OTHER_PASSWORD), await guess(OTHER_PASSWORD)];
    expect([...(await wrong()), ...(await wrong())]).toEqual([401, 401, 401, 401]);
    expect(await guess(PASSWORD)).toBe(200);
    expect([...(await wrong()), ...(await wrong())]).toEqual([401, 401, 401, 401]);
  });

  it('from one address slow that address down, whoever it asks for', async () => {
    const guess = (at: number) =>
      app.inject({
        method: 'POST',
        url: '/auth/session',
        remoteAddress: '198.51.100.7',
        payload: { email: `guess${String(at)}@example.jp`, password: OTHER_PASSWORD },
      });
    const statuses: number[] = [];
    for (let at = 0; at < 22; at++) statuses.push((await guess(at)).statusCode);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
    expect(statuses[20]).toBe(429);
    const other = await new Browser(app).signIn((await newAccount(app)).email);
    expect(other.status).toBe(200);
  });

  it('made at once all count', async () => {
    const { email } = await newAccount(app);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => fromElsewhere(email, OTHER_PASSWORD, 998)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('leave no address behind in the counters', async () => {
    const rowsText = await sql<{ key: string }>(
      app.database.ownerUrl,
      'SELECT key FROM guess_counter',
    );
    expect(rowsText.length).toBeGreaterThan(3);
    expect(rowsText.filter(({ key }) => key.includes('example.jp'))).toEqual([]);
  });
});

async function rows(): Promise<number> {
  const [count] = await sql<{ n: number }>(
    app.database.ownerUrl,
    'SELECT count(*)::int AS n FROM audit_entry',
  );
  return count?.n ?? 0;
}
