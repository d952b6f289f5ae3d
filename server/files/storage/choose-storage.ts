import { join } from 'node:path';
import type { Config } from '../../platform/config/config.js';
import type { FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';

/** The one place that decides where bytes lie: in the store of `S3_URL`, else in `DATA_DIR/files`. */
export async function chooseStorage({ s3Url, dataDir }: Config): Promise<FileStorage> {
  if (s3Url === undefined) return new FolderStorage(join(dataDir, 'files'));
  // Loaded only where it is used: the client is larger than the rest of this room together.
  const { S3Storage } = await import('./s3-storage.js');
  return new S3Storage(s3Url);
}
