/**
 * `npm run third-party`: docs/third-party.md, the licences of everything the product is made of, from the
 * lockfile and the built back office. `--check` only says whether it is what it should be.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereNeeded } from './lib/build.mjs';
import { browserPaths, licenceOf, lockfile, nameOf, serverPaths } from './lib/components.mjs';
import { root } from './lib/root.mjs';

const FILE = 'docs/third-party.md';

await buildWhereNeeded((line) => console.log(line), ['admin']);
const lock = lockfile();
const server = new Set(serverPaths(lock));
const browser = new Set(browserPaths());

const rows = new Map();
for (const path of [...new Set([...server, ...browser])].sort()) {
  const entry = lock.packages[path];
  const name = nameOf(path);
  // Binaries for other machines are one line with the one for this kind.
  const key =
    entry.os || entry.cpu
      ? name.replace(/-(?:linux|darwin|win32|windows|freebsd|android|wasm32)[^]*/, '-*')
      : name;
  const licence = licenceOf(path, entry);
  const at = `${key} ${entry.version} ${licence}`;
  const row = rows.get(at) ?? { name: key, version: entry.version, licence, where: new Set() };
  if (server.has(path)) row.where.add('server');
  if (browser.has(path)) row.where.add('browser');
  rows.set(at, row);
}

const list = [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const counts = new Map();
for (const { licence } of list) counts.set(licence, (counts.get(licence) ?? 0) + 1);

const wanted = `# Licences of third parties

Made by \`npm run third-party\`; \`npm test\` compares. What runs on the server is from the lockfile, what is sent to browsers from the bundler. The texts of what browsers get are at \`/admin/LICENSES.txt\`, named in every script and style sheet; those of the server lie with each package in \`node_modules\`. Everything as one machine-readable list: \`npm run -s sbom\`.

libvips and what is linked with it (\`@img/sharp-libvips-*\`) are under the LGPL: shared libraries that are loaded as they come and can be exchanged. Development tools are not listed: they are not part of what is shipped.

| licence | packages |
|---|---|
${[...counts]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([licence, count]) => `| ${licence} | ${count} |`)
  .join('\n')}

| package | version | licence | where |
|---|---|---|---|
${list.map(({ name, version, licence, where }) => `| ${name} | ${version} | ${licence} | ${[...where].join(', ')} |`).join('\n')}
`;
const path = join(root, FILE);
if (process.argv.includes('--check')) {
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted)
    console.log(`${FILE} is up to date`);
  else {
    console.error(`${FILE} is not what the lockfile and the bundles say: npm run third-party`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, wanted);
  console.log(`${FILE}: ${list.length} packages`);
}
