import { parse } from 'csv-parse/sync';
import { AuditLog } from '../../server/audit/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import type { Actor, StaffRole } from '../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const formula: Actor = { kind: 'account', id: 'f', role: 'staff', name: '=1+1', via: 'session' };

let app: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  app = await testApp();
  for (const role of ['auditor', 'staff'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
  const log = app.get(AuditLog);
  for (let n = 0; n < 3; n++) {
    await log.viewed(formula, {
      action: 'rehearsal.held',
      recordType: 'rehearsal',
      recordId: String(n),
      changes: { state: { from: 'a,"b"', to: null } },
    });
    app.clock.advance(86_400_000);
  }
});
afterAll(() => app.close());

const download = (query: string, role: StaffRole = 'auditor') =>
  app.inject({
    url: `/api/v1/audit-entries/export${query}`,
    headers: { authorization: `Bearer ${keys.get(role) ?? ''}` },
  });
const linesOf = (body: string) =>
  parse(body, { bom: true, columns: true }) as unknown as Record<string, string>[];
const exported = () =>
  sql(app.database.url, `SELECT changes FROM audit_entry WHERE action = 'audit-log.exported'`);

test('the export holds what the conditions let through, newest first, and no formula', async () => {
  const answer = await download('?action=rehearsal.held');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="audit-log.csv"',
    'cache-control': 'no-store',
  });
  const lines = linesOf(answer.body);
  expect(lines.map((line) => line['対象の識別子'])).toEqual(['2', '1', '0']);
  expect(lines[0]).toMatchObject({
    だれが: "'=1+1",
    変わった項目: 'state',
    変更の内容: String.raw`{"state":{"to":null,"from":"a,\"b\""}}`,
  });
  const oneDay = await download('?action=rehearsal.held&from=2026-11-22&to=2026-11-22');
  expect(linesOf(oneDay.body).map((line) => line['対象の識別子'])).toEqual(['1']);
});

test('every export is itself in the log, with its conditions, however often it is asked for', async () => {
  const before = (await exported()).length;
  await download('?recordType=rehearsal');
  await download('?recordType=rehearsal');
  const entries = await exported();
  expect(entries).toHaveLength(before + 2);
  expect(entries.at(-1)).toEqual({ changes: { conditions: { to: { recordType: 'rehearsal' } } } });
});

test('more than one batch comes whole and in order', async () => {
  await sql(
    app.database.ownerUrl,
    `INSERT INTO audit_entry (at, actor_kind, actor_name, action, record_type, record_id, request_id)
     SELECT now(), 'system', 'x', 'rehearsal.many', 'rehearsal', n::text, 'r' FROM generate_series(1, 4001) n`,
  );
  const numbers = linesOf((await download('?action=rehearsal.many')).body).map((line) =>
    Number(line['対象の識別子']),
  );
  expect(numbers).toHaveLength(4_001);
  expect(numbers).toEqual(Array.from({ length: 4_001 }, (_, at) => 4_001 - at));
});

test('only who reads the log exports it, and only by conditions the screen knows', async () => {
  expect((await download('', 'staff')).statusCode).toBe(403);
  expect((await download('?from=yesterday')).statusCode).toBe(422);
  expect((await download('?q=x')).statusCode).toBe(422);
});
