import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  office = await testApp();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await office.get(ApiKeys).create(role, role));
  }
});
afterAll(() => office.close());

interface Call {
  method?: 'GET' | 'POST' | 'PATCH';
  url?: string;
  body?: unknown;
  role?: StaffRole | null;
  headers?: Record<string, string>;
}

function call({ method = 'GET', url = '', body, role = 'staff', headers = {} }: Call) {
  return office.inject({
    method,
    url: `/api/v1/supporters${url}`,
    headers: {
      ...(role ? { authorization: `Bearer ${keys.get(role) ?? ''}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

let serial = 0;
async function someone(): Promise<{ id: string; version: number; name: string }> {
  serial += 1;
  const body = { kind: 'adviser', name: `架空 その${String(serial)}`, themes: ['2-8'] };
  const answer = await call({ method: 'POST', body });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

test('a supporter is added with a kind and a name; the rest starts empty', async () => {
  const { id } = await someone();
  const answer = await call({ url: `/${id}` });
  expect(answer.json()).toMatchObject({
    kind: 'adviser',
    themes: ['2-8'],
    email: null,
    status: 'active',
    activeCases: 0,
    fictitious: true,
    offerObstacle: expect.stringContaining('メールアドレス') as string,
    version: 1,
  });
  expect(answer.headers['etag']).toBe('"1"');
});

test('a change needs the version that was read: 428 without, 412 when it is old', async () => {
  const { id } = await someone();
  const change = (headers: Record<string, string>, headline: string) =>
    call({ method: 'PATCH', url: `/${id}`, body: { headline }, headers });
  expect((await change({}, '防災')).statusCode).toBe(428);
  const changed = await change({ 'if-match': '"1"' }, '防災');
  expect([changed.statusCode, changed.headers['etag']]).toEqual([200, '"2"']);
  const stale = await change({ 'if-match': '"1"' }, '観光');
  expect([stale.statusCode, stale.json<{ current: unknown }>().current]).toEqual([
    412,
    { headline: '防災' },
  ]);
});

test('bad input gets one entry per field, in Japanese', async () => {
  const body = { kind: 'guru', name: '', email: 'nope', themes: 'x', shoeSize: 27 };
  const answer = await call({ method: 'POST', body });
  expect(answer.statusCode).toBe(422);
  const { errors } = answer.json<{ errors: { pointer: string }[] }>();
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
    '/email',
    '/kind',
    '/name',
    '/shoeSize',
    '/themes',
  ]);
});

test('the order of answers: 401, 403, 404, then 422', async () => {
  const nobody = '/0197a1b2-0000-7000-8000-000000000000';
  const broken = { headline: 1 };
  expect((await call({ method: 'PATCH', url: nobody, body: broken, role: null })).statusCode).toBe(
    401,
  );
  expect(
    (await call({ method: 'PATCH', url: nobody, body: broken, role: 'auditor' })).statusCode,
  ).toBe(403);
  expect((await call({ method: 'PATCH', url: nobody, body: broken })).statusCode).toBe(404);
  const { id } = await someone();
  const answer = await call({
    method: 'PATCH',
    url: `/${id}`,
    body: broken,
    headers: { 'if-match': '1' },
  });
  expect(answer.statusCode).toBe(422);
  expect((await call({ url: '/not-an-id' })).statusCode).toBe(404);
});

test('auditors read the roster', async () => {
  const answer = await call({
    role: 'auditor',
    url: '?q=架空&kind=adviser&status=active,paused&perPage=2',
  });
  expect(answer.statusCode).toBe(200);
  const page = answer.json<{ items: unknown[]; total: number }>();
  expect(page.items.length).toBeLessThanOrEqual(2);
  expect(page.total).toBeGreaterThan(0);
});

test.each(['?sort=email', '?order=down', '?perPage=1000', '?page=0', '?status=gone', '?wat=1'])(
  'a list with %s is refused',
  async (url) => {
    expect((await call({ url })).statusCode).toBe(422);
  },
);

test('the profile of the centre is public', async () => {
  const answer = await office.inject({ method: 'GET', url: '/api/v1/profile' });
  expect(answer.statusCode).toBe(200);
  const profile = answer.json<Record<string, unknown[]>>();
  expect(profile).toMatchObject({ key: 'mie', name: 'みえDXセンター', meetingLimit: 3 });
  expect(profile['themes']).toHaveLength(23);
  expect(profile['municipalities']).toHaveLength(29);
  expect(profile['contentTypes']?.[0]).toMatchObject({
    value: 'information',
    label: 'DXに関する情報提供',
  });
});
