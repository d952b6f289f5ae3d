import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

/* Files that follow from the code: written, or with `--check` only compared. */

const checking = process.argv.includes('--check');

/** Writes a generated file; when checking gives lines that say how it differs, if it does. */
export function settle(path, wanted, explain = () => []) {
  const file = join(root, path);
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (present === wanted) return [];
  if (checking) return [`${path} は古くなっています (out of date)`, ...explain(present)];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  console.log(`${path} を書きました (written)`);
  return [];
}

/** Prints what differs and which command mends it; the process then ends with 1. */
export function finish(script, differences) {
  for (const line of differences) console.error(line);
  if (differences.length === 0) return;
  console.error(
    `→ npm run ${script} を実行して、結果をコミットしてください (run it and commit the result)`,
  );
  process.exitCode = 1;
}
