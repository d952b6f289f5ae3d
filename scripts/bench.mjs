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
const run = (file, args, flags = []) =>
  spawnSync(process.execPath, [...flags, join(dist, 'tests', 'bench', file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', BENCH_DIST: dist },
  }).status ?? 1;
const [part, ...rest] = process.argv.slice(2);
const statuses = [];
if (part !== 'text-from-outside') statuses.push(run('main.js', process.argv.slice(2)));
if (part === undefined || part === 'text-from-outside') {
  // Memory enough that its collection does not look like growth.
  const flags = ['--min-semi-space-size=256', '--max-semi-space-size=256', '--expose-gc'];
  statuses.push(run('text-from-outside/main.js', rest, flags));
}
process.exit(Math.max(...statuses));
