import { Sealing } from '../../server/audit/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
let sealing: Sealing;

beforeEach(async () => {
  app = await testApp();
  sealing = app.get(Sealing);
});
afterEach(() => app.close());

/** Entries with the next ids, as fast as the database writes them. */
const write = (count: number) =>
  sql(
    app.database.ownerUrl,
    `INSERT INTO audit_entry (at, actor_kind, actor_name, action, record_type, record_id, changes, request_id)
     SELECT now(), 'system', 'x', 'thing.done', 'thing', n::text, jsonb_build_object('n', n), 'r'
     FROM generate_series(1, $1::int) n`,
    [count],
  );

test.each([
  ['22, 39, 64, then 114', [22, 17, 25, 50, 16, 70, 1]],
  ['9, 10, 99, 100, 999, 1000, 1001', [9, 1, 89, 1, 899, 1, 1]],
  ['2, 10, 9990, 10001', [2, 8, 9_980, 11]],
])('seals whose ids get a digit more follow each other: %s', async (_, runs) => {
  let written = 0;
  for (const count of runs) {
    await write(count);
    expect(await sealing.seal(0)).toBe(count);
    written += count;
    expect(await sealing.verify()).toMatchObject({ intact: true, entries: written, unsealed: 0 });
  }
});

test('a chain over ids 1 to 100,000 is whole, and one changed entry in it is found', async () => {
  await write(100_000);
  const began = performance.now();
  expect(await sealing.seal(0)).toBe(100_000);
  expect(await sealing.seal(0)).toBe(0);
  const sealed = performance.now();
  expect(await sealing.verify()).toMatchObject({ intact: true, seals: 100, entries: 100_000 });
  const verified = performance.now();
  process.stdout.write(
    `100,000 entries: sealed in ${((sealed - began) / 1000).toFixed(1)} s, verified in ${((verified - sealed) / 1000).toFixed(1)} s\n`,
  );
  await sql(app.database.ownerUrl, `UPDATE audit_entry SET changes = '{}' WHERE id = 98765`);
  expect(await sealing.verify()).toMatchObject({
    intact: false,
    broken: { fromId: '98000', toId: '99000' },
  });
}, 120_000);

test('two sealers at once seal each entry once', async () => {
  await write(3_500);
  const counts = await Promise.all([sealing.seal(0), sealing.seal(0), sealing.seal(0)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3_500);
  expect(await sealing.verify()).toMatchObject({ intact: true, entries: 3_500, unsealed: 0 });
});
