import { chooseStorage } from '../../server/files/storage/choose-storage.js';
import { FolderStorage } from '../../server/files/storage/folder-storage.js';
import { S3Storage } from '../../server/files/storage/s3-storage.js';
import { newId } from '../../server/platform/core/ids.js';
import { testConfig } from '../support/app.js';
import { s3Server, type S3Server } from '../support/s3-server.js';
import { fulfilsTheContract } from './storage-contract.js';

/* Against a server that speaks S3, over real HTTP. */

let server: S3Server;
beforeAll(async () => {
  server = await s3Server('dxc-files');
});
afterAll(() => server.close());
const url = (path: string): string => server.url(path);

describe('a bucket', () => {
  fulfilsTheContract(() => new S3Storage(url('/dxc-files')));
});

describe('a folder of a bucket, in a region', () => {
  fulfilsTheContract(() => new S3Storage(url('/dxc-files/desk/files?region=ap-northeast-1')));
});

test('a folder knows nothing of its neighbours, and foreign objects are not swept', async () => {
  const whole = new S3Storage(url('/dxc-files'));
  const [here, there] = [new S3Storage(url('/dxc-files/a')), new S3Storage(url('/dxc-files/b'))];
  const key = newId();
  await here.put(key, Buffer.from('a'));
  await expect(there.get(key)).rejects.toThrow();
  const listed: string[] = [];
  for await (const found of whole.keysBefore(new Date(Date.now() + 60_000))) listed.push(found);
  expect(listed).not.toContain(key);
});

test('more keys than one answer of the store holds', async () => {
  const storage = new S3Storage(url('/dxc-files/many'), 2);
  const keys = Array.from({ length: 5 }, () => newId());
  for (const key of keys) await storage.put(key, Buffer.from('x'));
  const listed: string[] = [];
  for await (const key of storage.keysBefore(new Date(Date.now() + 60_000))) listed.push(key);
  expect(listed.sort()).toEqual(keys.sort());
});

test('a key the store does not know, and a bucket that is not there, are said', async () => {
  const stranger = new S3Storage(url('/dxc-files').replace('S3RVER:', 'OTHER:'));
  await expect(stranger.put(newId(), Buffer.from('a'))).rejects.toThrow(/access key/i);
  const nowhere = new S3Storage(url('/no-such-bucket'));
  await expect(nowhere.put(newId(), Buffer.from('a'))).rejects.toThrow(/bucket/i);
});

test('S3_URL decides where bytes lie', async () => {
  expect(await chooseStorage(testConfig())).toBeInstanceOf(FolderStorage);
  const chosen = await chooseStorage(testConfig({ S3_URL: url('/dxc-files') }));
  expect(chosen).toBeInstanceOf(S3Storage);
});

test.each([
  'https://host/bucket',
  'ftp://k:s@host/bucket',
  'https://k:s@host',
  'https://k:s@host/B',
])('an address without keys or bucket stops the start: %s', (address) => {
  expect(() => testConfig({ S3_URL: address })).toThrow(/S3_URL/);
});
