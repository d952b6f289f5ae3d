import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { threadEntry as real } from '../../server/platform/threads/thread-entry.js';

/** In tests a thread runs its TypeScript source; Jest puts this module in the place of the product's. */
export const threadEntry: typeof real = (file) => {
  const loader = join(__dirname, 'typescript-thread.cjs');
  const source = fileURLToPath(file).replace(/\.js$/, '.ts');
  return {
    source: `require(${JSON.stringify(loader)}); require(${JSON.stringify(source)});`,
    options: { eval: true },
  };
};
