import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Files, inspect, StoreFile } from '../../server/files/index.js';
import { ScanFile } from '../../server/files/commands/scan-file.js';
import { SweepFiles } from '../../server/files/commands/sweep-files.js';
import { VirusScanner, type Verdict } from '../../server/files/scanner/virus-scanner.js';
import { FileStorage } from '../../server/files/storage/file-storage.js';
import { newId } from '../../server/platform/core/ids.js';
import { problemOf, staff, submitCase } from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { pdf } from './samples.js';

let app: TestApp;
let folder: string;
let verdict: () => Promise<Verdict>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dxc-files-'));
  app = await testApp({ env: { DATA_DIR: folder, CLAMAV_URL: 'tcp://127.0.0.1:1' } });
  jest.spyOn(app.get(VirusScanner), 'scan').mockImplementation(() => verdict());
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function stored(): Promise<string> {
  const { id } = await submitCase(app);
  const file = await inspect('a.pdf', pdf());
  const input = { owner: { type: 'consultation', id }, file };
  return (await app.get(StoreFile).execute(input, staff())).id;
}

const open = (id: string) => app.get(Files).open(id);
const scan = (id: string) => app.get(ScanFile).execute(id);

test('a file waits until the scanner has looked, however long the scanner is away', async () => {
  const id = await stored();
  expect(await problemOf(open(id))).toMatchObject({ status: 409, code: 'quarantined' });
  const events = await sql<{ payload: unknown }>(
    app.database.ownerUrl,
    `SELECT payload FROM outbox_event WHERE type = 'file.stored' ORDER BY id DESC LIMIT 1`,
  );
  expect(events).toEqual([{ payload: { fileId: id } }]);
  verdict = () => Promise.reject(new Error('away'));
  await expect(scan(id)).rejects.toThrow('away');
  expect(await problemOf(open(id))).toMatchObject({ status: 409 });
  verdict = () => Promise.resolve({ clean: true });
  await scan(id);
  expect((await open(id)).bytes).toEqual(pdf());
});

test('what the scanner finds is never opened, and its bytes go', async () => {
  const id = await stored();
  verdict = () => Promise.resolve({ clean: false, found: 'Eicar-Test-Signature' });
  await scan(id);
  expect(await problemOf(open(id))).toMatchObject({ status: 410, code: 'refused' });
  const [row] = await sql<{ storage_key: string; finding: string }>(
    app.database.ownerUrl,
    'SELECT storage_key, finding FROM file WHERE id = $1',
    [id],
  );
  expect(row?.finding).toBe('Eicar-Test-Signature');
  expect(await app.get(SweepFiles).removeErased()).toBe(1);
  await expect(app.get(FileStorage).get(row?.storage_key ?? '')).rejects.toThrow();
  verdict = () => Promise.resolve({ clean: true });
  await scan(id);
  expect(await problemOf(open(id))).toMatchObject({ status: 410 });
});

test('bytes that no row knows go after a day, others stay', async () => {
  const id = await stored();
  const orphan = newId();
  const storage = app.get(FileStorage);
  await storage.put(orphan, Buffer.from('left behind'));
  app.clock.set(new Date());
  expect(await app.get(SweepFiles).removeOrphans()).toBe(0);
  app.clock.set(new Date(Date.now() + 25 * 3_600_000));
  expect(await app.get(SweepFiles).removeOrphans()).toBe(1);
  verdict = () => Promise.resolve({ clean: true });
  await scan(id);
  expect((await open(id)).bytes).toEqual(pdf());
});
