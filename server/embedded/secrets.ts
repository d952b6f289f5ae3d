import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPrivate, writePrivate } from './private-file.js';

/** Keys of one installation: losing them breaks links, sessions and look-ups by mail address. */
export interface Secrets {
  links: string;
  sessions: string;
  digests: string;
}

/** 32 random bytes as base64url: 256 bits, safe in URLs and connection strings. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The keys kept in `secrets.json` (0600) in the data folder, made at the first start. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const kept = readPrivate(path) as Secrets | undefined;
  if (kept !== undefined) return kept;
  const made = { links: randomSecret(), sessions: randomSecret(), digests: randomSecret() };
  writePrivate(path, made);
  return made;
}
