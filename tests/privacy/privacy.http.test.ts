import { MoveConsultation } from '../../server/consultations/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { auditOf, staff, submitCase } from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'manager', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(() => app.close());

function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
  role: StaffRole = 'manager',
) {
  return app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
    ...(body === undefined ? {} : { payload: body }),
  });
}

test('the life of a case’s data, as the back office sees it', async () => {
  const { id, receiptNumber } = await submitCase(app);
  const move = app.get(MoveConsultation);
  await move.execute({ id, to: 'spam', reason: null }, staff());
  const of = (path: string) => `consultations/${id}/${path}`;

  expect((await call('GET', of('privacy'))).json()).toEqual({
    retention: { years: 5, own: false, keptUntil: '2032-03-31T15:00:00.000Z' },
    requestedAt: null,
    erasedAt: null,
    holds: [],
  });
  expect((await call('PUT', of('retention'), { years: 10 })).json()).toMatchObject({
    retention: { years: 10, own: true },
  });
  expect((await call('PUT', of('retention'), { years: 4 })).statusCode).toBe(422);

  const hold = await call('POST', of('holds'), { kind: 'audit', reason: '定期監査' });
  expect(hold.statusCode).toBe(201);
  expect(hold.json()).toMatchObject({ kindLabel: '監査', placedBy: 'manager', releasedAt: null });
  const erase = () => call('POST', of('erasure'), { ground: 'requester', receiptNumber });
  expect((await erase()).json()).toMatchObject({ code: 'held' });
  const { id: holdId } = hold.json<{ id: string }>();
  expect((await call('DELETE', of(`holds/${holdId}`))).statusCode).toBe(204);
  expect((await call('DELETE', of('holds/nonsense'))).statusCode).toBe(404);

  const done = await erase();
  expect(done.statusCode).toBe(201);
  expect(done.json()).toMatchObject({ receiptNumber, groundLabel: '本人からの求め' });
  expect((await call('GET', 'erasures')).json()).toMatchObject({
    total: 1,
    items: [{ receiptNumber }],
  });
  expect((await call('GET', `consultations/${id}`)).json()).toMatchObject({
    title: '（消去済み）',
    requester: { name: '（消去済み）', email: null },
  });
});

test('one person’s cases are found by address or number; the question is kept nowhere', async () => {
  const { id } = await submitCase(app, {
    requester: { type: 'citizen', name: '架空 探子', email: 'Sagasu@example.jp' },
  });
  const found = await call('POST', 'persons/find', { email: 'ｓａｇａｓｕ@example.jp' });
  expect(found.json()).toMatchObject({ items: [{ id, part: 'requester', held: false }] });
  expect((await call('POST', 'persons/find', { phone: '090-0000-9999' })).json()).toEqual({
    items: [],
  });
  expect((await call('POST', 'persons/find', {})).statusCode).toBe(422);
  const all = await call('POST', 'persons/export', { email: 'sagasu@example.jp' });
  expect(all.headers['content-disposition']).toContain('attachment');
  expect(all.json()).toMatchObject({ cases: [{ id, held: [{ name: 'consultation' }, {}] }] });
  expect((await call('GET', `consultations/${id}/export`)).json()).toMatchObject({
    cases: [{ id }],
  });
  expect(
    (await auditOf(app, id)).filter((value) => value === 'consultation.exported'),
  ).toHaveLength(2);
  const [noted] = await sql<{ asked: string }>(
    app.database.ownerUrl,
    `SELECT changes::text AS asked FROM audit_entry WHERE action = 'person.searched' ORDER BY id`,
  );
  expect(noted?.asked).toContain(id);
  expect(noted?.asked).not.toMatch(/sagasu/i);
});

test('a consent is taken back at the desk', async () => {
  const { id } = await submitCase(app);
  const url = `consultations/${id}/consents/withdraw`;
  const answer = await call('POST', url, { kind: 'shareWithSupporters' }, 'staff');
  expect(answer.json()).toMatchObject({
    consents: [
      { kind: 'purpose', withdrawnAt: null },
      { kind: 'shareWithSupporters', withdrawnAt: '2026-11-21T01:00:00.000Z' },
    ],
  });
  expect((await call('POST', url, { kind: 'purpose' }, 'staff')).statusCode).toBe(422);
});

test('the setting and the preview', async () => {
  expect((await call('GET', 'retention/settings')).json()).toEqual({ years: 5 });
  expect((await call('PUT', 'retention/settings', { years: 3 })).json()).toEqual({ years: 3 });
  expect((await call('GET', 'retention/preview?on=2030-04-01')).statusCode).toBe(200);
  expect((await call('GET', 'retention/preview?on=tomorrow')).statusCode).toBe(422);
  expect((await call('GET', 'erasure-requests')).json()).toEqual({ items: [] });
  expect((await call('GET', 'erasures', undefined, 'staff')).statusCode).toBe(403);
});
