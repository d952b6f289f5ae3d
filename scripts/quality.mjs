/**
 * `npm run quality`: categorising and matching on the frozen, invented set of `tests/quality/set`, beside
 * a keyword baseline. Compiles the product and the measurements side by side, so that what is measured
 * is what is built.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installWhereNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const dist = join(root, 'node_modules', '.cache', 'quality');

process.chdir(root);
await installWhereNeeded((line) => console.log(line));
rmSync(dist, { recursive: true, force: true });
const sources = ['server', 'tests/quality', 'tests/matching/fixtures', 'tests/bench/figures.ts'];
const compiled = spawnSync('npx', ['swc', ...sources, '-d', dist, '--copy-files'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (compiled.status !== 0) process.exit(1);
cpSync(join(root, 'package.json'), join(dist, 'package.json'));
const measured = spawnSync(process.execPath, [join(dist, 'tests', 'quality', 'main.js')], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
process.exit(measured.status ?? 1);
