import { join } from 'node:path';
import type { Config } from '../../platform/config/config.js';
import { FileAnchors, type AnchorStorage } from './anchor-storage.js';

/** The object store where files are in one, else a file in the data folder. */
export async function chooseAnchorStorage({ s3Url, dataDir }: Config): Promise<AnchorStorage> {
  if (s3Url === undefined) return new FileAnchors(join(dataDir, 'audit-anchors.log'), dataDir);
  // Loaded only where it is used: the client is large.
  const { S3Anchors } = await import('./s3-anchors.js');
  return new S3Anchors(s3Url);
}
