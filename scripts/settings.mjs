/**
 * `npm run settings` writes README.md's table of environment variables and .env.example from their
 * schema (server/platform/config/environment.ts); with `--check` it only compares and says what differs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhereNeeded } from './lib/build.mjs';
import { finish, settle } from './lib/generated.mjs';
import { root } from './lib/root.mjs';

const BEGIN =
  '<!-- settings: written by `npm run settings` from server/platform/config/environment.ts -->';
const END = '<!-- /settings -->';

process.chdir(root);
await buildWhereNeeded(() => undefined, ['server']);
const variables = await describe();
finish('settings', [
  ...settle('README.md', withTable(readFileSync('README.md', 'utf8'))),
  ...settle('.env.example', example()),
]);

/** Each variable's name, default in words (Markdown) and text. */
async function describe() {
  const file = pathToFileURL(join(root, 'dist/platform/config/environment.js'));
  const { Environment } = await import(file);
  return Object.entries(Environment.shape).map(([name, schema]) => {
    const { description, example, default: words } = schema.meta();
    const { data } = schema.safeParse(undefined);
    const value = typeof data === 'boolean' ? (data ? 'on' : 'off') : String(data ?? '');
    const fallback = words ?? (value === '' ? 'none' : `\`${value}\``);
    return { name, description, fallback, shown: example ?? value };
  });
}

function withTable(readme) {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md lacks the lines ${BEGIN} … ${END}`);
  const rows = variables.map(
    ({ name, fallback, description }) => `| \`${name}\` | ${fallback} | ${description} |`,
  );
  const table = ['| variable | default | meaning |', '| --- | --- | --- |', ...rows];
  return `${before}${BEGIN}\n\n${table.join('\n')}\n\n${END}${after}`;
}

/** Everything is commented out: nothing has to be set. */
function example() {
  const plain = (text) => text.replace(/\[([^[\]]+)\]\([^()]+\)/g, '$1').replaceAll('`', '');
  const blocks = variables.map(({ name, description, fallback, shown }) =>
    [`# ${plain(description)} (default: ${plain(fallback)})`, `#${name}=${shown}`].join('\n'),
  );
  return `# Written by \`npm run settings\` from server/platform/config/environment.ts: do not edit.
# Nothing has to be set for \`npm start\`. For docker compose, \`node scripts/env.mjs > .env\` draws the
# secrets; then add the lines you need.

${blocks.join('\n\n')}
`;
}
