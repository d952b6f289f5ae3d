import crypto from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { chooseStorage } from '../../server/files/storage/choose-storage.js';
import { FolderStorage } from '../../server/files/storage/folder-storage.js';
import { S3Storage } from '../../server/files/storage/s3-storage.js';
import { newId } from '../../server/platform/ids.js';
import { testConfig } from '../support/app.js';
import { keepsTheContract } from './storage-contract.js';

/* Against a server that speaks S3, over real HTTP. */

/** Its page tokens are DES, which OpenSSL 3 has no more: they get another cipher, the rest is its own. */
for (const make of ['createCipheriv', 'createDecipheriv'] as const) {
  const original = crypto[make] as (...args: unknown[]) => crypto.Cipher & crypto.Decipher;
  jest
    .spyOn(crypto, make)
    .mockImplementation((algorithm: string, key: unknown, iv: unknown, ...rest: unknown[]) =>
      algorithm === 'des'
        ? original('aes-128-cbc', twice(key as Buffer), twice(iv as Buffer))
        : original(algorithm, key, iv, ...rest),
    );
}
function twice(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, bytes]);
}

let directory: string;
let server: S3rver;
let url: (path: string) => string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dxc-s3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'dxc-files', configs: [] }],
  });
  const { port } = await server.run();
  url = (path) => `http://S3RVER:S3RVER@127.0.0.1:${String(port)}${path}`;
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

describe('a bucket', () => {
  keepsTheContract(() => new S3Storage(url('/dxc-files')));
});

describe('a folder of a bucket, in a region', () => {
  keepsTheContract(() => new S3Storage(url('/dxc-files/desk/files?region=ap-northeast-1')));
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
