import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/actor.js';
import { heardCase, submitCase } from '../consultations/desk.js';
import { testApp, type TestApp } from '../support/app.js';

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
