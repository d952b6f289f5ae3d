/**
 * `npm test`: everything CI checks, in one command. Installs what is missing, runs the static
 * checks two at a time, then every test, and ends with one line: `N passed, N failed, N skipped`.
 *
 *   npm test                      everything
 *   npm test -- tests/outbox      only the tests whose path matches (no static checks)
 *   npm run test:full             with the long property runs (TEST_FULL=1)
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './lib/browser.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { buildWhereNeeded } from './lib/build.mjs';

const args = process.argv.slice(2);
const filters = args.filter((argument) => argument !== '--full');
if (args.includes('--full')) process.env.TEST_FULL = '1';

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (result) => {
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
};
const say = (line) => console.log(line);
const bin = (path) => join(root, 'node_modules', path);
const node = process.execPath;

/** Each counts as one test. A list is a chain: the second needs the first. */
const CHECKS = [
  [['lint (eslint)', node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']]],
  [
    ['types: server and tests (tsc)', node, [bin('typescript/bin/tsc'), '--noEmit']],
    ['types: back office (tsc)', node, [bin('typescript/bin/tsc'), '--noEmit', '-p', 'admin']],
  ],
  [
    [
      'unused files, dependencies and exports (knip)',
      node,
      [bin('knip/bin/knip.js'), '--no-progress'],
    ],
  ],
  [['format (prettier)', node, [bin('prettier/bin/prettier.cjs'), '--check', '.']]],
  [
    ['build', () => buildWhereNeeded(say)],
    ['openapi.json is what the code says', node, ['scripts/openapi.mjs', '--check']],
    ['README.md and .env.example list its settings', node, ['scripts/settings.mjs', '--check']],
  ],
];

async function check([label, command, commandArgs]) {
  try {
    if (typeof command === 'function') await command();
    else await run(label, command, commandArgs, { say });
    add({ passed: 1 });
  } catch (error) {
    console.error(`\n✗ ${error.message}\n`);
    add({ failed: 1 });
  }
}

async function staticChecks() {
  const waiting = [...CHECKS];
  const lane = async () => {
    for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
      for (const step of chain) await check(step);
    }
  };
  await Promise.all([lane(), lane()]);
}

async function tests() {
  const browser = await provideBrowser(say);
  if (browser.problem) console.log(browser.problem);
  add(browser);
  add(await runJest('tests', { TEST_PART: 'main' }, filters, { skipBrowser: !browser.path }));
  for (const zone of ['UTC', 'Asia/Tokyo']) {
    add(await runJest(`tests about time, TZ=${zone}`, { TEST_PART: 'tz', TZ: zone }, filters));
  }
}

const began = Date.now();
try {
  await installWhereNeeded(say);
  if (filters.length === 0) await staticChecks();
  await tests();
} catch (error) {
  console.error(error.stack);
  total.failed++;
}
rmSync(join(root, '.cache', 'jest-results.json'), { force: true });
if (!process.env.TEST_REDIS_URL) {
  console.log('Redis のテストは TEST_REDIS_URL がないため省きました（.ci/run は自分で起動します）');
}
console.log(`${Math.round((Date.now() - began) / 1000)} 秒かかりました`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
