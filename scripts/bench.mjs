/**
 * `npm run bench [-- part …]`: compiles the product and the measurements side by side, so that what is
 * measured is what is built, and runs them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWhereNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const dist = join(root, 'node_modules', '.cache', 'bench');

process.chdir(root);
await installWhereNeeded((line) => console.log(line));
rmSync(dist, { recursive: true, force: true });
const sources = [
  'server',
  'tests/bench',
  'tests/support/hostile-text.ts',
  'tests/notifications/inbound/hostile-mails.ts',
  'tests/notifications/inbound/mails.ts',
  'tests/files/office.ts',
  'tests/files/samples.ts',
];
const compiled = spawnSync('npx', ['swc', ...sources, '-d', dist, '--copy-files'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (compiled.status !== 0) process.exit(1);
cpSync(join(root, 'package.json'), join(dist, 'package.json'));
const measured = spawnSync(
  process.execPath,
  [join(dist, 'tests', 'bench', 'main.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', BENCH_DIST: dist } },
);
process.exit(measured.status ?? 1);
