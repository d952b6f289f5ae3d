import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { heardCase, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(() => app.close());

function call(method: 'GET' | 'POST', url: string, body?: unknown, role: StaffRole = 'staff') {
  return app.inject({
    method,
    url: `/api/v1/consultations/${url}`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

test('a message is answered as it will be read', async () => {
  const { id } = await submitCase(app);
  const posted = await call('POST', `${id}/messages`, { body: '少しお待ちください' });
  expect(posted.statusCode).toBe(201);
  expect(posted.json()).toEqual({
    id: expect.any(String) as string,
    at: app.clock.now().toISOString(),
    authorKind: 'staff',
    authorName: 'staff',
    visibility: 'everyone',
    body: '少しお待ちください',
    via: 'web',
    original: null,
    files: [],
    mine: true,
  });
  const { items } = (await call('GET', `${id}/messages`)).json<{ items: unknown[] }>();
  expect(items).toEqual([posted.json()]);
});

test.each([
  ['nothing', {}, '/body', 'required'],
  ['spaces', { body: ' 　\n' }, '/body', 'rule'],
  ['too much', { body: 'あ'.repeat(10_001) }, '/body', 'too-long'],
  ['a NUL', { body: 'a\u0000b' }, '/body', 'rule'],
  ['an unknown reader', { body: 'a', visibility: 'world' }, '/visibility', 'choice'],
  ['an unknown field', { body: 'a', urgent: true }, '/urgent', 'unknown-field'],
])('%s is refused', async (_what, body, pointer, code) => {
  const { id } = await submitCase(app);
  const answer = await call('POST', `${id}/messages`, body);
  expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
});

test('an auditor may read and may not write or answer', async () => {
  const { id } = await submitCase(app);
  expect((await call('GET', `${id}/messages`, undefined, 'auditor')).statusCode).toBe(200);
  expect((await call('POST', `${id}/messages`, { body: 'a' }, 'auditor')).statusCode).toBe(403);
  expect((await call('POST', `${id}/answer`, { body: 'a' }, 'auditor')).statusCode).toBe(403);
});

test('an answer gives the case as it is then, with its version', async () => {
  const id = await heardCase(app);
  const answer = await call('POST', `${id}/answer`, { body: 'こうできます' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ id, state: 'answered' });
  expect(answer.headers.etag).toBe(`"${String(answer.json<{ version: number }>().version)}"`);
  const again = await call('POST', `${id}/answer`, { body: 'もう一度' });
  expect(again.json()).toMatchObject({ status: 409, code: 'not-answerable' });
});

test('a message sent twice with one key is stored and told once', async () => {
  const { id } = await submitCase(app);
  const send = (body: string, key: string) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/consultations/${id}/messages`,
      headers: { authorization: `Bearer ${keys.get('staff') ?? ''}`, 'idempotency-key': key },
      payload: { body },
    });
  const answers = await Promise.all([
    send('一度だけ', 'double-click'),
    send('一度だけ', 'double-click'),
    send('一度だけ', 'double-click'),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.json<{ id: string }>().id)).size).toBe(1);
  const { items } = (await call('GET', `${id}/messages`)).json<{ items: unknown[] }>();
  expect(items).toHaveLength(1);
  const told = await sql(
    app.database.url,
    `SELECT 1 FROM outbox_event WHERE type = 'message.posted' AND payload ->> 'consultationId' = $1`,
    [id],
  );
  expect(told).toHaveLength(1);
  expect((await send('別のことば', 'double-click')).json()).toMatchObject({
    status: 422,
    code: 'idempotency-key-reused',
  });
  expect((await send('もう一通', 'another-key')).statusCode).toBe(201);
});
