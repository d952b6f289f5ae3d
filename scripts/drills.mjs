/**
 * `npm run drills`: what only shows when real processes die. Slower than tests and not part of
 * `npm test`. With TEST_REDIS_URL on Redis too.
 */
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';

const say = (line) => console.log(line);
await installWhereNeeded(say);
await buildWhereNeeded(say, ['server']);
const filters = process.argv.slice(2);
const result = await runJest('drills', { TEST_PART: 'drills' }, filters);
console.log(`${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
