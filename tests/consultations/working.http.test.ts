import { newId } from '../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';
import { consultationsApi } from './api.js';

let app: TestApp;
let call: Awaited<ReturnType<typeof consultationsApi>>;

beforeAll(async () => {
  app = await testApp();
  call = await consultationsApi(app);
});
afterAll(() => app.close());

async function aCase(): Promise<{ id: string; receiptNumber: string }> {
  const answer = await call({ method: 'POST', body: submission(), role: null });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

describe('who may read', () => {
  test('401 without credentials, before anything is looked up', async () => {
    for (const url of ['', `/${newId()}`, '/not-an-id', '?perPage=0']) {
      const answer = await call({ url, role: null });
      expect(answer.statusCode).toBe(401);
    }
  });

  test('404 for what does not exist, also for what cannot be an id', async () => {
    for (const url of [`/${newId()}`, '/not-an-id', "/';--", `/${newId()}/timeline`]) {
      expect((await call({ url })).statusCode).toBe(404);
    }
  });

  test('an auditor reads, changes nothing, and leaves a trace', async () => {
    const { id } = await aCase();
    expect((await call({ url: `/${id}`, role: 'auditor' })).statusCode).toBe(200);
    const body = { to: 'hearing' };
    const refused = await call({
      method: 'POST',
      url: `/${id}/transitions`,
      body,
      role: 'auditor',
    });
    expect(refused.statusCode).toBe(403);
    const [entry] = await sql(
      app.database.ownerUrl,
      `SELECT actor_role, ip::text FROM audit_entry WHERE record_id = $1 AND action = 'consultation.viewed'`,
      [id],
    );
    expect(entry).toMatchObject({
      actor_role: 'auditor',
      ip: expect.stringContaining('127.0.0.1') as string,
    });
  });
});

describe('changing', () => {
  const change = (id: string, body: unknown, version?: string) =>
    call({
      method: 'PATCH',
      url: `/${id}`,
      body,
      headers: version === undefined ? {} : { 'if-match': version },
    });

  test('needs the version that was read: 428 without, 412 with an old one', async () => {
    const { id } = await aCase();
    expect((await change(id, { title: '新' })).statusCode).toBe(428);
    const changed = await change(id, { title: '新' }, '"1"');
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).toBe('"2"');
    const stale = await change(id, { title: '古' }, '"1"');
    expect(stale.json()).toMatchObject({ status: 412, current: { title: '新' } });
  });

  test('refuses fields it does not know', async () => {
    const { id } = await aCase();
    const answer = await change(id, { state: 'closed' }, '"1"');
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/state', code: 'unknown-field' }],
    });
  });

  test('the case says which moves it allows, and makes them', async () => {
    const { id } = await aCase();
    const { allowedTransitions } = (await call({ url: `/${id}` })).json<{
      allowedTransitions: { to: string }[];
    }>();
    expect(allowedTransitions.map(({ to }) => to)).toEqual([
      'hearing',
      'spam',
      'out_of_scope',
      'withdrawn',
    ]);
    const moved = await call({
      method: 'POST',
      url: `/${id}/transitions`,
      body: { to: 'hearing' },
    });
    expect(moved.json()).toMatchObject({ state: 'hearing' });
    const closed = await call({ method: 'POST', url: `/${id}/close`, body: {} });
    expect(closed.json()).toMatchObject({ status: 409, code: 'no-such-move' });
  });

  test('a hearing is answered with its version and listed newest first', async () => {
    const { id } = await aCase();
    const body = { problem: '問題', goal: '目標' };
    const first = await call({ method: 'POST', url: `/${id}/hearing`, body });
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({ version: 1, constraints: '', authorName: 'staff' });
    await call({ method: 'POST', url: `/${id}/hearing`, body });
    const list = (await call({ url: `/${id}/hearing` })).json<{ items: { version: number }[] }>();
    expect(list.items.map(({ version }) => version)).toEqual([2, 1]);
  });
});

describe('the inbox', () => {
  test.each(['receivedAt', 'replyBy'])(
    'by cursor, every case comes once, sorted by %s',
    async (sort) => {
      const cases = await Promise.all([aCase(), aCase(), aCase()]);
      await call({
        method: 'POST',
        url: `/${cases[1]?.id ?? ''}/transitions`,
        body: { to: 'hearing' },
      });
      for (const order of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let cursor = '';
        for (let page = 0; page < 50; page += 1) {
          const next = cursor && `&cursor=${cursor}`;
          const list = await call({ url: `?perPage=2&sort=${sort}&order=${order}${next}` });
          const { items, nextCursor } = list.json<{
            items: { id: string }[];
            nextCursor: string | null;
          }>();
          seen.push(...items.map((item) => item.id));
          if (nextCursor === null) break;
          cursor = nextCursor;
        }
        const whole = await call({ url: `?perPage=200&sort=${sort}&order=${order}` });
        expect(seen).toEqual(whole.json<{ items: { id: string }[] }>().items.map(({ id }) => id));
        expect(seen.length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  test('page numbers end where counting ends, and say how to go on', async () => {
    expect((await call({ url: '?page=401&perPage=25' })).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/page', code: 'too-deep' }],
    });
    expect((await call({ url: '?page=400&perPage=25' })).statusCode).toBe(200);
    expect((await call({ url: '?cursor=7' })).statusCode).toBe(422);
  });

  test('filters, sorts and pages by what it knows, and refuses the rest', async () => {
    const { id } = await aCase();
    const list = await call({
      url: '?state=received,hearing&open=true&perPage=1&requesterType=business',
    });
    expect(list.json()).toMatchObject({ items: [{ id }], totalCapped: false });
    for (const url of ['?sort=name', '?state=nowhere', '?perPage=1000', '?colour=red']) {
      expect((await call({ url })).statusCode).toBe(422);
    }
  });
});
