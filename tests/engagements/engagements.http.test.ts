import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { heardCase, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { aSupporter, offeredCase } from './engagements-fixture.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(() => app.close());

function call(
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
  role: StaffRole | null = 'staff',
) {
  return app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: role ? { authorization: `Bearer ${keys.get(role) ?? ''}` } : {},
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

test('one click makes an offer: only the supporter needs to be said', async () => {
  const id = await heardCase(app);
  const supporter = await aSupporter(app);
  const answer = await call('POST', `consultations/${id}/offers`, { supporterId: supporter.id });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({
    consultationId: id,
    supporterId: supporter.id,
    supporterName: supporter.name,
    kind: 'advice',
    state: 'offered',
    cascade: false,
    decidedAt: null,
    declineReason: null,
    note: null,
    version: 1,
    report: null,
  });
  const listed = (await call('GET', `consultations/${id}/engagements`)).json<{
    items: unknown[];
  }>();
  expect(listed.items).toEqual([answer.json()]);
});

test('what stands in the way is a 409 with a code and a sentence that says what to do', async () => {
  const { id } = await submitCase(app);
  const offer = (supporterId: string) =>
    call('POST', `consultations/${id}/offers`, { supporterId });
  const noHearing = await offer((await aSupporter(app)).id);
  expect(noHearing.json()).toMatchObject({ status: 409, code: 'hearing-needed' });
  const noEmail = await offer((await aSupporter(app, { email: null })).id);
  expect(noEmail.json()).toMatchObject({
    status: 409,
    code: 'no-email',
    detail: expect.stringContaining('メールアドレス') as string,
  });
});

test.each([
  ['nothing', {}, '/supporterId'],
  ['no id', { supporterId: '1' }, '/supporterId'],
  ['an unknown supporter', { supporterId: newId() }, '/supporterId'],
  ['an unknown kind', { supporterId: newId(), kind: 'party' }, '/kind'],
  ['an unknown field', { supporterId: newId(), price: 1 }, '/price'],
  ['a NUL', { supporterId: newId(), note: 'a\u0000' }, '/note'],
])('%s is refused at its place', async (_what, body, pointer) => {
  const answer = await call('POST', `consultations/${await heardCase(app)}/offers`, body);
  expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer }] });
});

test('an offer is read and taken back by its id, with its version', async () => {
  const { engagementId } = await offeredCase(app);
  const read = await call('GET', `engagements/${engagementId}`);
  expect(read.headers.etag).toBe('"1"');
  const taken = await call('POST', `engagements/${engagementId}/withdraw`, { reason: 'ご都合' });
  expect(taken.statusCode).toBe(200);
  expect(taken.json()).toMatchObject({ state: 'withdrawn', version: 2 });
  const again = await call('POST', `engagements/${engagementId}/withdraw`, {});
  expect(again.statusCode).toBe(409);
});

test('401, 403 and 404 come before anything is validated', async () => {
  const { consultationId, engagementId } = await offeredCase(app);
  const offers = `consultations/${consultationId}/offers`;
  const withdraw = `engagements/${engagementId}/withdraw`;
  const statuses = await Promise.all([
    call('POST', offers, { x: 1 }, null),
    call('POST', offers, { x: 1 }, 'auditor'),
    call('POST', `consultations/${newId()}/offers`, { x: 1 }),
    call('POST', withdraw, { x: 1 }, null),
    call('POST', withdraw, { x: 1 }, 'auditor'),
    call('POST', `engagements/${newId()}/withdraw`, { x: 1 }),
    call('GET', `engagements/${engagementId}`, undefined, 'auditor'),
  ]);
  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 403, 404, 401, 403, 404, 200]);
});
