/**
 * What the product is made of: packages of the server by the lockfile, packages in the files sent to
 * browsers by what the bundler put there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Written by the build of the back office (admin/bundled-components.ts), beside what it describes. */
const BUNDLED = 'admin/dist/.components.json';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const lockfile = () => readJson('package-lock.json');

/** `node_modules/a/node_modules/b` → `b`; `node_modules/@x/y` → `@x/y`. */
export const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 13);

/**
 * Paths of the packages that run on the server, each once: dependencies of dependencies, optional ones and
 * peers among them, development tools not.
 */
export function serverPaths({ packages }) {
  const seen = new Set();
  const waiting = [''];
  while (waiting.length > 0) {
    const path = waiting.pop();
    for (const target of dependenciesOf(packages, path)) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return [...seen].sort();
}

/**
 * Where the dependencies of a package lie, as Node finds them: nearest first. A peer that need not be there
 * counts where an installation without development tools has it.
 */
export function dependenciesOf(packages, path) {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
    packages[path];
  const peers = path === '' ? {} : peerDependencies;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peers });
  const found = names.map((name) => [name, resolved(packages, path, name)]);
  return found.flatMap(([name, target]) => {
    const may = peerDependenciesMeta?.[name]?.optional && packages[target]?.dev;
    return target === undefined || may ? [] : [target];
  });
}

function resolved(packages, from, name) {
  for (let place = from; ;) {
    const candidate = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (place === '') return undefined;
    const at = place.lastIndexOf('node_modules/');
    place = at <= 0 ? '' : place.slice(0, at - 1);
  }
}

/** Paths of the packages whose code or values are in files that browsers get. @throws Error without a build */
export function browserPaths() {
  if (!existsSync(join(root, BUNDLED)))
    throw new Error(`${BUNDLED} is missing: npm run build admin`);
  return readJson(BUNDLED).sort();
}

/** Licences that were read and may be in what we ship, by their SPDX identifiers; another one is a decision. */
export const READ_LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'Python-2.0',
]);

/** The licence a package names itself: an SPDX identifier or expression where it has one. */
export function licenceOf(path, entry) {
  const file = join(root, path, 'package.json');
  const said = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const first = entry?.license ?? said.license ?? said.licenses?.[0];
  const licence = typeof first === 'string' ? first : first?.type;
  return CORRECTED[nameOf(path)] ?? licence ?? 'NOASSERTION';
}

/** What packages say in a file only, or in old words; read by a person. */
const CORRECTED = { 'css-mediaquery': 'BSD-3-Clause', 'png-js': 'MIT' };
