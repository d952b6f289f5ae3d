import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { root } from './root.mjs';
import { testTimes, writeTestGroups } from './test-groups.mjs';

const results = join(root, '.cache', 'jest-results.json');
const MAX_WORKERS = 4;
const SLOWEST_NAMED = 15;

/**
 * Runs Jest with its output on our terminal.
 * @param filters path patterns, as on Jest's command line
 * @returns numbers of tests `{passed, failed, skipped}`; a file that does not even load is one
 *   failure
 */
export async function runJest(label, env, filters, { skipBrowser = false } = {}) {
  console.log(`→ ${label}`);
  // Chosen files run as themselves: who looks for a fault wants no company.
  if (filters.length === 0 && env.TEST_PART === 'main') {
    env = { ...env, TEST_GROUPS: writeTestGroups() };
  }
  if (!skipBrowser) return once(env, filters, []);
  const without = await once(env, filters, ['--selectProjects', 'unit', 'database']);
  // A pattern nothing matches: Jest lists every browser test as skipped and runs none.
  const listed = await once(env, filters, [
    ...['--selectProjects', 'browser'],
    ...['--testNamePattern', '(?!)', '--verbose'],
  ]);
  return {
    passed: without.passed,
    failed: without.failed + listed.failed,
    skipped: without.skipped + listed.skipped,
  };
}

async function once(env, filters, options) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const reporting = ['--json', `--outputFile=${results}`, '--passWithNoTests'];
  const args = [jest, ...filters, ...reporting, `--maxWorkers=${workers()}`, ...options];
  await new Promise((resolve) => {
    spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // Standard output carries what tests print: seeds to run again with, numbers for a note.
      stdio: ['ignore', 'inherit', 'inherit'],
    }).once('close', resolve);
  });
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  if (env.TEST_GROUPS) nameSlowest(report.testResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Says which files took longest: those to look at when the run gets slow. */
function nameSlowest(testResults) {
  const alone = testResults
    .filter(({ name }) => !name.includes('test-groups'))
    .map(({ name, startTime, endTime }) => ({ file: name, ms: endTime - startTime }));
  const slowest = [...alone, ...testTimes()].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_NAMED);
  console.log('時間のかかったテスト (slowest files):');
  for (const { file, ms } of slowest) {
    console.log(
      `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${relative(root, resolve(root, file))}`,
    );
  }
}

function workers() {
  return Math.max(1, Math.min(availableParallelism(), MAX_WORKERS));
}
