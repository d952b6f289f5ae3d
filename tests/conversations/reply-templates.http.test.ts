import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();
interface Template {
  id: string;
  name: string;
  version: number;
}

beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'manager', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(() => app.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
function call(
  method: Method,
  path: string,
  body?: object,
  { role = 'staff', version }: { role?: StaffRole; version?: number } = {},
) {
  return app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: {
      authorization: `Bearer ${keys.get(role) ?? ''}`,
      ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    },
    ...(body && { payload: body }),
  });
}

test('every desk begins with replies of its own', async () => {
  const { items } = (await call('GET', 'reply-templates')).json<{ items: Template[] }>();
  expect(items.map(({ name }) => name)).toContain('くわしくお聞きしたいこと');
});

test('a reply is written, changed by the version that was read, and taken away', async () => {
  const made = await call('POST', 'reply-templates', { name: '確認', body: '{相談者名} 様' });
  expect(made.statusCode).toBe(201);
  const { id, version } = made.json<Template>();
  const changed = { name: '確認のお願い', body: '{件名}について' };
  expect((await call('PUT', `reply-templates/${id}`, changed)).statusCode).toBe(428);
  const put = await call('PUT', `reply-templates/${id}`, changed, { role: 'manager', version });
  expect(put.json()).toMatchObject({ name: '確認のお願い', version: 2, updatedByName: 'manager' });
  const stale = await call('PUT', `reply-templates/${id}`, changed, { version });
  expect(stale.statusCode).toBe(412);
  expect((await call('DELETE', `reply-templates/${id}`)).statusCode).toBe(204);
  expect((await call('DELETE', `reply-templates/${id}`)).statusCode).toBe(404);
});

test('a name that is taken and a place nobody can fill are refused in words', async () => {
  await call('POST', 'reply-templates', { name: '同じ名前', body: 'a' });
  const taken = await call('POST', 'reply-templates', { name: '同じ名前', body: '{住所}' });
  expect(taken.json()).toMatchObject({
    status: 422,
    errors: [
      { pointer: '/name' },
      { pointer: '/body', detail: expect.stringContaining('{住所}') as string },
    ],
  });
});

test('an auditor reads them and keeps none', async () => {
  const options = { role: 'auditor' } as const;
  expect((await call('GET', 'reply-templates', undefined, options)).statusCode).toBe(200);
  expect(
    (await call('POST', 'reply-templates', { name: 'x', body: 'x' }, options)).statusCode,
  ).toBe(403);
});

test('at a case each reply stands as it would go out', async () => {
  const { id, receiptNumber } = await submitCase(app);
  await call('POST', 'reply-templates', {
    name: '差し込み',
    body: '{受付番号} {職員名} {支援者名}',
  });
  const answer = await call('GET', `consultations/${id}/reply-templates`);
  const { items } = answer.json<{ items: (Template & { body: string; unfilled: string[] })[] }>();
  expect(items.find(({ name }) => name === '差し込み')).toMatchObject({
    body: `${receiptNumber} staff {支援者名}`,
    unfilled: ['支援者名'],
  });
});
