import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { isId } from '../../platform/ids.js';
import { FileStorage, type StorageKey } from './file-storage.js';

/** A file of 5 MB within seconds, or the caller hears of it and tries again. */
const CONNECT_MS = 3_000;
const ANSWER_MS = 20_000;

/** Files in a bucket of any store that speaks S3 (path-style), so that processes on many machines share them. */
export class S3Storage extends FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  /**
   * @param url `https://KEY:SECRET@host/bucket/folder?region=ap-northeast-1`; folder and region may be left out
   * @param pageSize how many keys one answer of the store lists
   */
  constructor(
    url: string,
    private readonly pageSize = 1_000,
  ) {
    super();
    const { protocol, host, pathname, username, password, searchParams } = new URL(url);
    const [bucket = '', ...folders] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    this.bucket = bucket;
    this.prefix = folders.map((folder) => `${folder}/`).join('');
    this.client = new S3Client({
      endpoint: `${protocol}//${host}`,
      region: searchParams.get('region') ?? 'us-east-1',
      credentials: {
        accessKeyId: decodeURIComponent(username),
        secretAccessKey: decodeURIComponent(password),
      },
      forcePathStyle: true,
      // Checksums beyond what a call needs are Amazon's own; other stores refuse them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    });
  }

  async put(key: StorageKey, bytes: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        ...this.place(key),
        Body: bytes,
        ContentLength: bytes.length,
        // Nobody should fetch it from the store itself; who does gets bytes to save, not a page.
        ContentType: 'application/octet-stream',
      }),
    );
  }

  async get(key: StorageKey): Promise<Buffer> {
    const { Body } = await this.client.send(new GetObjectCommand(this.place(key)));
    if (!Body) throw new Error('the store gave no bytes');
    return Buffer.from(await Body.transformToByteArray());
  }

  async remove(key: StorageKey): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.place(key)));
  }

  async *keysBefore(time: Date): AsyncIterable<StorageKey> {
    const where = { Bucket: this.bucket, Prefix: this.prefix };
    const pages = { client: this.client, pageSize: this.pageSize };
    for await (const { Contents = [] } of paginateListObjectsV2(pages, where)) {
      for (const { Key = '', LastModified } of Contents) {
        const key = Key.slice(this.prefix.length);
        // What others keep in the bucket is not ours to sweep.
        if (isId(key) && LastModified && LastModified < time) yield key;
      }
    }
  }

  private place(key: StorageKey): { Bucket: string; Key: string } {
    if (!isId(key)) throw new Error('not a storage key');
    return { Bucket: this.bucket, Key: this.prefix + key };
  }
}
