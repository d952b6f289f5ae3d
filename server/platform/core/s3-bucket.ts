import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** A file of 5 MB within seconds, or the caller hears of it and tries again. */
const CONNECT_MS = 3_000;
const ANSWER_MS = 20_000;

export interface StoredObject {
  key: string;
  modified: Date | undefined;
}

/** A bucket, or a folder of one, of any store that speaks S3 (path-style). Load it only where it is used. */
export class S3Bucket {
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

  async put(key: string, bytes: Buffer): Promise<void> {
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

  /** @throws Error when there is no such object */
  async get(key: string): Promise<Buffer> {
    const { Body } = await this.client.send(new GetObjectCommand(this.place(key)));
    if (!Body) throw new Error('the store gave no bytes');
    return Buffer.from(await Body.transformToByteArray());
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.place(key)));
  }

  /** The objects whose keys begin with `start`, in the order of their keys. */
  async *list(start = ''): AsyncIterable<StoredObject> {
    const where = { Bucket: this.bucket, Prefix: this.prefix + start };
    const pages = { client: this.client, pageSize: this.pageSize };
    for await (const { Contents = [] } of paginateListObjectsV2(pages, where)) {
      for (const { Key = '', LastModified } of Contents) {
        yield { key: Key.slice(this.prefix.length), modified: LastModified };
      }
    }
  }

  private place(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: this.prefix + key };
  }
}
