import { isId } from '../../platform/core/ids.js';
import { S3Bucket } from '../../platform/core/s3-bucket.js';
import { FileStorage, type StorageKey } from './file-storage.js';

/** Files in a bucket of any store that speaks S3 (path-style), so that processes on many machines share them. */
export class S3Storage extends FileStorage {
  private readonly bucket: S3Bucket;

  /**
   * @param url as {@link S3Bucket} takes it
   * @param pageSize how many keys one answer of the store lists
   */
  constructor(url: string, pageSize?: number) {
    super();
    this.bucket = new S3Bucket(url, pageSize);
  }

  put(key: StorageKey, bytes: Buffer): Promise<void> {
    return this.bucket.put(checked(key), bytes);
  }

  get(key: StorageKey): Promise<Buffer> {
    return this.bucket.get(checked(key));
  }

  remove(key: StorageKey): Promise<void> {
    return this.bucket.remove(checked(key));
  }

  async *keysBefore(time: Date): AsyncIterable<StorageKey> {
    for await (const { key, modified } of this.bucket.list()) {
      // What others keep in the bucket is not ours to sweep.
      if (isId(key) && modified && modified < time) yield key;
    }
  }
}

function checked(key: StorageKey): StorageKey {
  if (!isId(key)) throw new Error('not a storage key');
  return key;
}
