import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(__dirname, '../../server/platform/environment.ts'), 'utf8');

/** The environment variables `server/platform/environment.ts` reads: the keys of its schema. */
export const CONFIG_VARIABLES: readonly string[] = [
  ...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm),
].map((match) => match[1] ?? '');
