import crypto from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/** A server that speaks S3 over real HTTP, with one empty bucket. */
export interface S3Server {
  /** What `S3_URL` is for a path, like `/dxc-files/folder`. */
  url: (path: string) => string;
  close: () => Promise<void>;
}

export async function s3Server(bucket: string): Promise<S3Server> {
  standInForDes();
  const directory = await mkdtemp(join(tmpdir(), 'dxc-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  return {
    url: (path) => `http://S3RVER:S3RVER@127.0.0.1:${String(port)}${path}`,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The server's page tokens are DES, which OpenSSL 3 has no more: they get another cipher, the rest is its own. */
function standInForDes(): void {
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
}

const twice = (bytes: Buffer): Buffer => Buffer.concat([bytes, bytes]);
