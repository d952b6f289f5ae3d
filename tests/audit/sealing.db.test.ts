import { Sealing } from '../../server/audit/index.js';
import { AuditLog } from '../../server/audit/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
let sealing: Sealing;

beforeEach(async () => {
  app = await testApp();
  sealing = app.get(Sealing);
  await write(25);
});

afterEach(() => app.close());

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const changes = { state: { from: 'a', to: { z: 1, b: [n] } } };
    await app
      .get(AuditLog)
      .viewed(
        { kind: 'system', id: 'test' },
        { action: 'thing.done', recordType: 'thing', recordId: String(n), changes },
      );
  }
}

test('what was sealed is found intact, in one run or in several', async () => {
  expect(await sealing.seal(0)).toBe(25);
  await write(5);
  expect(await sealing.seal(0)).toBe(5);
  expect(await sealing.seal(0)).toBe(0);
  expect(await sealing.verify()).toMatchObject({
    intact: true,
    seals: 2,
    entries: 30,
    unsealed: 0,
  });
});

test('entries of the last minute wait, so that no slow transaction slips behind a seal', async () => {
  expect(await sealing.seal()).toBe(0);
  expect(await sealing.verify()).toMatchObject({ intact: true, seals: 0, unsealed: 25 });
});

test.each([
  ['a changed entry', `UPDATE audit_entry SET action = 'thing.undone' WHERE record_id = '7'`],
  ['a changed detail', `UPDATE audit_entry SET changes = '{}' WHERE record_id = '7'`],
  ['a missing entry', `DELETE FROM audit_entry WHERE record_id = '7'`],
  ['a missing last entry', `DELETE FROM audit_entry WHERE record_id = '24'`],
])('%s is found', async (_, tampering) => {
  await sealing.seal(0);
  await sql(app.database.ownerUrl, tampering);
  expect(await sealing.verify()).toMatchObject({ intact: false, broken: { fromId: '0' } });
});

test("the app's own role can neither change nor remove entries or seals", async () => {
  await sealing.seal(0);
  for (const statement of [
    `UPDATE audit_entry SET action = 'x'`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_entry`,
    `UPDATE audit_seal SET hash = 'x'`,
    `DELETE FROM audit_seal`,
  ]) {
    await expect(sql(app.database.url, statement)).rejects.toThrow(/permission denied/);
  }
});
