import { S3Bucket } from '../../platform/core/s3-bucket.js';
import { AnchorStorage } from './anchor-storage.js';

const FOLDER = 'audit-anchors/';

/** An object an anchor, beside the files: a bucket with object lock keeps them even from who has the keys. */
export class S3Anchors extends AnchorStorage {
  readonly place = FOLDER;
  private readonly bucket: S3Bucket;

  constructor(url: string) {
    super();
    this.bucket = new S3Bucket(url);
  }

  append(line: string, at: Date): Promise<void> {
    return this.bucket.put(`${FOLDER}${at.toISOString()}`, Buffer.from(`${line}\n`));
  }

  async text(): Promise<string> {
    const lines: string[] = [];
    for await (const { key } of this.bucket.list(FOLDER)) {
      lines.push((await this.bucket.get(key)).toString('utf8'));
    }
    return lines.join('');
  }
}
