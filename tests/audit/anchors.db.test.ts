import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditLog, Sealing } from '../../server/audit/index.js';
import { AnchorHead } from '../../server/audit/commands/anchor-head.js';
import { anchorKey, anchorLine } from '../../server/audit/domain/anchor.js';
import { auditAnchors, auditRestored } from '../../server/cli/audit-anchors.js';
import { auditVerify } from '../../server/cli/audit-commands.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const DAY = 86_400_000;

let folder: string;
let file: string;
let app: TestApp;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dxc-anchors-'));
  file = join(folder, 'audit-anchors.log');
  app = await testApp({ env: { DATA_DIR: folder } });
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await app
      .get(AuditLog)
      .viewed(
        { kind: 'system', id: 'test' },
        { action: 'thing.done', recordType: 'thing', recordId: String(n) },
      );
  }
  await app.get(Sealing).seal(0);
}
const anchor = () => app.get(AnchorHead).execute();
const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');

/** Exit code and output of a command. */
async function run(command: typeof auditVerify, ...argv: string[]) {
  const printed: string[] = [];
  const code = await command.run(app.app, argv, (line) => printed.push(line));
  return { code, text: printed.join('\n') };
}
const verify = (...argv: string[]) => run(auditVerify, '--anchors', ...argv);

/** Three days with ten entries each, anchored every day. */
async function threeDays(): Promise<string[]> {
  for (let day = 0; day < 3; day++) {
    await write(10);
    await anchor();
    app.clock.advance(DAY);
  }
  return lines();
}

test('the head is anchored once a day, as a signed line in the data folder and in the log', async () => {
  expect(await anchor()).toBeNull();
  await write(10);
  const line = await anchor();
  expect(line).toMatch(
    /^dxc-audit-anchor v1 at=2026-11-21T01:00:00\.000Z to=10 seals=1 entries=10 /,
  );
  expect(await anchor()).toBeNull();
  app.clock.advance(15 * 3_600_000);
  await write(1);
  expect(await anchor()).toMatch(/ to=12 seals=2 entries=12 /);
  expect(await lines()).toEqual([line, expect.stringContaining('to=12')]);
  const shown = await run(auditAnchors);
  expect(shown.text).toMatch(/10まで\t10件\t[0-9a-f]{64}\t一致/);
  expect(shown.text).toContain('（2件）');
  expect(shown.code).toBe(0);
  const verified = await verify();
  expect(verified.text).toContain('控え 2件');
  expect(verified.code).toBe(0);
});

test('newest entries that were cut off together with their seals are found', async () => {
  await threeDays();
  await sql(app.database.ownerUrl, `DELETE FROM audit_seal WHERE to_id > 11`);
  await sql(app.database.ownerUrl, `DELETE FROM audit_entry WHERE id > 11`);
  expect((await run(auditVerify)).code).toBe(0);
  const found = await verify();
  expect(found.text).toContain(
    '令和8年11月22日（日） 10:00の控え（21まで）: 今の鎖はそこまで届きません',
  );
  expect(found.code).toBe(1);
  expect((await run(auditAnchors)).code).toBe(1);
});

test('after a backup was restored the log says so, and what was lost stays in sight', async () => {
  await threeDays();
  expect(await run(auditRestored)).toMatchObject({
    text: expect.stringContaining('合わない控えはありません') as unknown,
  });
  await sql(app.database.ownerUrl, `DELETE FROM audit_seal WHERE to_id > 11`);
  await sql(app.database.ownerUrl, `DELETE FROM audit_entry WHERE id > 11`);
  await write(1);
  expect((await verify()).code).toBe(1);
  expect((await run(auditRestored)).text).toContain('2件です');
  const after = await verify();
  expect(after.text).toContain('控え 2件は、復元で失われた期間のものです');
  expect(after.code).toBe(0);
  expect((await run(auditAnchors)).text).toContain('復元で失われた期間のもの');
  await write(1);
  await sql(app.database.ownerUrl, `DELETE FROM audit_entry WHERE action = 'audit-log.restored'`);
  expect((await verify()).code).toBe(1);
});

test('a log written anew with seals that fit is found', async () => {
  await threeDays();
  await sql(app.database.ownerUrl, `UPDATE audit_entry SET actor_name = '別人' WHERE id = 5`);
  await sql(app.database.ownerUrl, `TRUNCATE audit_seal`);
  await app.get(Sealing).seal(0);
  expect((await run(auditVerify)).code).toBe(0);
  const found = await verify();
  expect(found.text).toContain('今の鎖と違います');
  expect(found.code).toBe(1);
});

test('anchors taken away are missed, and a copy of the log brings them back', async () => {
  const all = await threeDays();
  const shipped = join(folder, 'shipped.log');
  const logged = all.map((anchor) => JSON.stringify({ level: 70, anchor, msg: 'audit.anchored' }));
  await writeFile(shipped, `{"msg":"web.listening"}\n${logged.join('\n')}\n`);
  await writeFile(file, `${all[0]}\n`);
  expect(await verify()).toMatchObject({
    code: 1,
    text: expect.stringContaining('が失われています') as unknown,
  });
  expect(await verify('--from', shipped)).toMatchObject({ code: 0 });
  await expect(verify('--from', join(folder, 'nowhere'))).rejects.toThrow(/読めません/);
});

test('entries, seals and anchors cut off together: the copy of the log still knows', async () => {
  const all = await threeDays();
  const shipped = join(folder, 'shipped.log');
  await writeFile(shipped, all.join('\n'));
  await writeFile(file, `${all[0]}\n`);
  await sql(app.database.ownerUrl, `DELETE FROM audit_seal WHERE to_id > 11`);
  await sql(app.database.ownerUrl, `DELETE FROM audit_entry WHERE id > 11`);
  expect(await verify('--from', shipped)).toMatchObject({
    code: 1,
    text: expect.stringContaining('届きません') as unknown,
  });
});

test('a line that was changed is not believed, nor one signed by somebody else', async () => {
  const all = await threeDays();
  await writeFile(file, all.join('\n').replace('to=21', 'to=20'));
  expect(await verify()).toMatchObject({
    code: 1,
    text: expect.stringContaining('署名が合いません') as unknown,
  });
  const [head] = await sql<{ to_id: string; hash: string }>(
    app.database.ownerUrl,
    `SELECT to_id, hash FROM audit_seal ORDER BY to_id DESC LIMIT 1`,
  );
  const foreign = anchorLine(
    { toId: head!.to_id, hash: head!.hash, seals: 3, entries: 30 },
    app.clock.now(),
    anchorKey('another secret that is long enough'),
  );
  await writeFile(file, `${all.join('\n')}\n${foreign}\n`);
  expect(await verify()).toMatchObject({
    code: 1,
    text: expect.stringContaining('今の鍵でも指定された鍵でも') as unknown,
  });
  const key = / key=(\S+) /.exec(foreign)?.[1] ?? '';
  expect(await verify(`--key=${key}`)).toMatchObject({ code: 0 });
});

test('a chain that goes on for days without an anchor is said to', async () => {
  await threeDays();
  await write(5);
  app.clock.advance(3 * DAY);
  expect(await verify()).toMatchObject({
    code: 1,
    text: expect.stringContaining('2日を超えて控えがありません') as unknown,
  });
});
