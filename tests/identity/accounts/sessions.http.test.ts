import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { Browser, HOUR, MINUTE, newAccount } from './support.js';

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

describe('sessions', () => {
  it('end after 30 quiet minutes and after 12 hours', async () => {
    const { email } = await newAccount(app);
    const browser = new Browser(app);
    const alive = async () => (await browser.call('GET', '/auth/session')).status === 200;
    await browser.signIn(email);
    app.clock.advance(29 * MINUTE);
    expect(await alive()).toBe(true);
    app.clock.advance(30 * MINUTE);
    expect(await alive()).toBe(false);
    await browser.signIn(email);
    for (let spent = 0; spent < 12 * HOUR - 20 * MINUTE; spent += 20 * MINUTE) {
      expect(await alive()).toBe(true);
      app.clock.advance(20 * MINUTE);
    }
    expect(await alive()).toBe(true);
    app.clock.advance(20 * MINUTE);
    expect(await alive()).toBe(false);
  });

  it('are listed and ended by their owner, who cannot touch others', async () => {
    const { email } = await newAccount(app);
    const [office, phone] = [
      new Browser(app, { 'user-agent': 'Desk/1' }),
      new Browser(app, { 'user-agent': 'Phone/2' }),
    ];
    await office.signIn(email);
    await phone.signIn(email);
    await phone.call('GET', '/auth/session');
    const { body } = await office.call('GET', '/auth/sessions');
    const items = body['items'] as {
      id: string;
      current: boolean;
      device: string | null;
      ip: string;
    }[];
    expect(items.map(({ current, device }) => [current, device]).sort()).toEqual([
      [false, 'Phone/2'],
      [true, 'Desk/1'],
    ]);
    const other = items.find(({ current }) => !current)?.id ?? '';

    expect((await admin.call('DELETE', `/auth/sessions/${other}`)).status).toBe(404);
    expect((await office.call('DELETE', `/auth/sessions/${other}`)).status).toBe(204);
    expect((await phone.call('GET', '/auth/session')).status).toBe(401);
    await phone.signIn(email);
    expect((await office.call('DELETE', '/auth/sessions')).status).toBe(204);
    expect((await phone.call('GET', '/auth/session')).status).toBe(401);
    expect((await office.call('GET', '/auth/session')).status).toBe(200);
  });

  it('of others are listed and ended by administrators', async () => {
    const { id, email } = await newAccount(app);
    const [first, second] = [new Browser(app), new Browser(app)];
    await first.signIn(email);
    await second.signIn(email);
    const { body } = await admin.call('GET', `${one(id)}/sessions`);
    const items = body['items'] as { id: string }[];
    expect(items).toHaveLength(2);
    expect(
      (await admin.call('DELETE', `${one(adminId)}/sessions/${items[0]?.id ?? ''}`)).status,
    ).toBe(404);
    expect((await admin.call('DELETE', `${one(id)}/sessions/${items[0]?.id ?? ''}`)).status).toBe(
      204,
    );
    expect((await admin.call('DELETE', `${one(id)}/sessions`)).status).toBe(204);
    expect((await first.call('GET', '/auth/session')).status).toBe(401);
    expect((await second.call('GET', '/auth/session')).status).toBe(401);
  });
});
