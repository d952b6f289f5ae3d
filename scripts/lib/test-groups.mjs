/**
 * Several test files as one. Jest loads the product and its packages anew for each file it runs, which takes
 * longer than most files' tests; a group loads them once. Each file keeps a `describe` of its own, with its own
 * database, application and hooks. A single file runs ungrouped as ever: `npx jest tests/outbox`.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, '.cache', 'test-groups');
const times = join(root, '.cache', 'test-times.jsonl');
const FILES_A_GROUP = 12;

/** What counts for a whole Jest file, and so for every file of its group. */
const ALONE = /\bjest\.(mock|doMock|resetModules|setTimeout|useFakeTimers)\b|toMatchSnapshot/;

/** Which project of jest.config.js a test file belongs to, if its files can be grouped. */
function projectOf(path) {
  if (/\.(browser|drill)\.test\.tsx?$|\.tz\.test\.tsx?$/.test(path)) return undefined;
  return /\.(db|http)\.test\.tsx?$/.test(path) ? 'database' : 'unit';
}

/**
 * Writes the groups, and beside them `grouped.json`: the files that are in one.
 * @returns the folder, for jest.config.js to read as TEST_GROUPS
 */
export function writeTestGroups() {
  rmSync(folder, { recursive: true, force: true });
  rmSync(times, { force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(join(root, 'tests'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.test\.tsx?$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const grouped = [];
  for (const project of ['unit', 'database']) {
    const members = files
      .filter((path) => projectOf(path) === project)
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => !ALONE.test(text))
      // Long files first and dealt out in turn: no group gets all of them.
      .sort((a, b) => b.text.length - a.text.length || a.path.localeCompare(b.path));
    const groups = Math.ceil(members.length / FILES_A_GROUP);
    for (let group = 0; group < groups; group++) {
      const own = members.filter((_, index) => index % groups === group).map(({ path }) => path);
      writeFileSync(join(folder, `${project}-${group + 1}.test.ts`), groupOf(own));
      grouped.push(...own);
    }
  }
  writeFileSync(
    join(folder, 'grouped.json'),
    JSON.stringify(grouped.map((path) => relative(root, path))),
  );
  return folder;
}

/** A Jest file that runs the given ones and notes how long each took. */
function groupOf(paths) {
  const parts = paths.map((path) => {
    const name = relative(root, path);
    const text = [
      `describe(${JSON.stringify(name)}, () => {`,
      `  let began = 0;`,
      `  beforeAll(() => { began = Date.now(); });`,
      `  require(${JSON.stringify(relative(folder, path))});`,
      `  afterAll(() => note(${JSON.stringify(name)}, Date.now() - began));`,
      `});`,
    ];
    return text.join('\n');
  });
  return [
    `const { appendFileSync } = require('node:fs');`,
    `const note = (file: string, ms: number) =>`,
    `  appendFileSync(${JSON.stringify(times)}, JSON.stringify({ file, ms }) + '\\n');`,
    ...parts,
  ].join('\n');
}

/** How long each grouped file took in the last run: `{file, ms}`, hooks included. */
export function testTimes() {
  if (!existsSync(times)) return [];
  return readFileSync(times, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
