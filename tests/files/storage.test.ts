import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStorage } from '../../server/files/storage/folder-storage.js';
import { newId } from '../../server/platform/core/ids.js';
import { fulfilsTheContract } from './storage-contract.js';

let folder: string;
let storage: FolderStorage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dxc-files-'));
  storage = new FolderStorage(join(folder, 'files'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keysBefore = async (time: Date): Promise<string[]> => {
  const keys: string[] = [];
  for await (const key of storage.keysBefore(time)) keys.push(key);
  return keys;
};

describe('a folder', () => {
  fulfilsTheContract(() => storage);
});

test('nobody else on the machine reads them, and a wrong key makes no folder', async () => {
  const key = newId();
  await storage.put(key, Buffer.from('二'));
  const place = join(folder, 'files', key.slice(-2), key);
  expect((await stat(place)).mode & 0o077).toBe(0);
  await expect((async () => storage.put('../../x', Buffer.from('a')))()).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['files']);
});

test('old keys are listed, drafts of a crash are cleared away', async () => {
  const [old, fresh] = [newId(), newId()];
  await storage.put(old, Buffer.from('a'));
  await storage.put(fresh, Buffer.from('b'));
  const past = new Date('2026-01-01T00:00:00Z');
  const place = join(folder, 'files', old.slice(-2));
  await utimes(join(place, old), past, past);
  await writeFile(join(place, 'x.part'), 'half');
  await utimes(join(place, 'x.part'), past, past);
  expect(await keysBefore(new Date('2026-02-01T00:00:00Z'))).toEqual([old]);
  expect(await readdir(place)).not.toContain('x.part');
});
