import { AnswerConsultation } from '../../server/conversations/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { InviteToSurvey } from '../../server/surveys/index.js';
import { heardCase, staff, SYSTEM } from '../consultations/consultations-fixture.js';
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

function call(method: 'GET' | 'PUT', id: string, body?: unknown, role: StaffRole = 'staff') {
  return app.inject({
    method,
    url: `/api/v1/consultations/${id}/survey`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

async function invitedCase(): Promise<string> {
  const consultationId = await heardCase(app);
  await app.get(AnswerConsultation).execute({ consultationId, body: '回答' }, staff());
  await app.get(InviteToSurvey).execute({ consultationId }, SYSTEM);
  return consultationId;
}

test('before support has ended there is none', async () => {
  const id = await heardCase(app);
  expect((await call('GET', id)).json()).toEqual({ survey: null });
  const early = await call('PUT', id, { choice: 'useful', channel: 'phone' });
  expect(early.statusCode).toBe(404);
});

test('an answer by phone is entered and read', async () => {
  const id = await invitedCase();
  const body = { choice: 'somewhat_useful', comment: '助かりました', channel: 'phone' };
  const entered = await call('PUT', id, body);
  expect(entered.statusCode).toBe(200);
  expect(entered.json()).toMatchObject({ ...body, fiscalYear: 2026, definitionVersion: 1 });
  expect((await call('GET', id)).json()).toEqual({ survey: entered.json<unknown>() });
});

test('refusals name the field; an auditor only reads', async () => {
  const id = await invitedCase();
  const wrong = await call('PUT', id, { choice: 'great', channel: 'fax', stars: 5 });
  expect(wrong.json<{ errors: { pointer: string }[] }>().errors.map((it) => it.pointer)).toEqual([
    '/choice',
    '/channel',
    '/stars',
  ]);
  const byAuditor = await call('PUT', id, { choice: 'useful', channel: 'phone' }, 'auditor');
  expect(byAuditor.statusCode).toBe(403);
  expect((await call('GET', id, undefined, 'auditor')).statusCode).toBe(200);
});
