import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

interface Component {
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  purl: string;
  hashes: { alg: string; content: string }[];
  licenses: { license?: { id?: string }; expression?: string }[];
  properties: { value: string }[];
  components?: Component[];
}
interface Bom {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = resolve('.');
const run = promisify(execFile);
const node = (...args: string[]) =>
  run(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const fullName = ({ group, name }: Component) => (group === undefined ? name : `${group}/${name}`);
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version?: string; integrity?: string; dependencies?: object }>;
};

let bom: Bom;
const sentToBrowsers = () =>
  bom.components.filter(({ properties }) => properties.some(({ value }) => value === 'browser'));

beforeAll(async () => {
  // Whatever the registry is: nothing is asked of it.
  const { stdout } = await run(process.execPath, ['scripts/sbom.mjs'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:1', npm_config_offline: 'true' },
  });
  bom = JSON.parse(stdout) as Bom;
}, 300_000);

test('every package that runs on the server is listed as the lockfile has it', async () => {
  const { stdout } = await run('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error as { stdout: string });
  const installed = stdout
    .split('\n')
    .filter((path) => path.includes('node_modules'))
    .map((path) => path.slice(root.length + 1));
  expect(installed.length).toBeGreaterThan(200);
  const listed = new Set(bom.components.map((component) => component['bom-ref'].split('#')[1]));
  expect(installed.filter((path) => !listed.has(path))).toEqual([]);
  for (const name of Object.keys(lock.packages['']?.dependencies ?? {})) {
    const entry = lock.packages[`node_modules/${name}`];
    const [, digest = ''] = (entry?.integrity ?? '').split('-');
    const component = bom.components.find((component) =>
      component['bom-ref'].endsWith(`#node_modules/${name}`),
    );
    expect([name, component?.version, component?.hashes[0]]).toEqual([
      name,
      entry?.version,
      { alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') },
    ]);
  }
});

test('everything the back office imports is listed as sent to browsers', () => {
  const files = readdirSync(join(root, 'admin/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => read(join('admin/src', file)));
  const imported = files.flatMap((text) =>
    [...text.matchAll(/^import (?!type )(?:[^;]*? from )?'((?:@[^/']+\/)?[^./'][^/']*)/gms)].map(
      ([, name = '']) => name,
    ),
  );
  const listed = new Set(sentToBrowsers().map(fullName));
  expect(new Set(imported).size).toBeGreaterThan(8);
  expect([...new Set(imported)].filter((name) => !listed.has(name))).toEqual([]);
});

test('what browsers get names its licences, and their texts are there', () => {
  const assets = readdirSync(join(root, 'admin/dist/assets')).filter((value) =>
    /\.(?:js|css)$/.test(value),
  );
  expect(assets.length).toBeGreaterThan(10);
  const silent = assets.filter(
    (file) =>
      !read(`admin/dist/assets/${file}`).startsWith(
        '/*! Licences of what is in here: /admin/LICENSES.txt',
      ),
  );
  expect(silent).toEqual([]);
  const notices = read('admin/dist/LICENSES.txt');
  const missing = sentToBrowsers().filter(
    (sentToBrowser) => !notices.includes(`${fullName(sentToBrowser)} ${sentToBrowser.version} (`),
  );
  expect(missing).toEqual([]);
});

test('the list is whole in itself: CycloneDX 1.6, each component once, with licence, purl and edges', () => {
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string,
  });
  const all = bom.components.flatMap((component) => [component, ...(component.components ?? [])]);
  const refs = new Set(all.map((component) => component['bom-ref']));
  expect(refs.size).toBe(all.length);
  for (const component of bom.components) {
    expect(component.purl).toBe(
      `pkg:npm/${component.group === undefined ? '' : `${encodeURIComponent(component.group)}/`}${component.name}@${component.version}`,
    );
    // A name instead of an identifier: a licence that nobody has read yet (scripts/lib/components.mjs).
    const [licence] = component.licenses;
    expect([component.name, licence?.license?.id ?? licence?.expression]).toEqual([
      component.name,
      expect.any(String) as string,
    ]);
  }
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['vips', 'postgresql']));
  const unknown = bom.dependencies
    .flatMap(({ dependsOn }) => dependsOn)
    .filter((value) => !refs.has(value));
  expect(unknown).toEqual([]);
  for (const { dependsOn } of bom.dependencies) {
    expect(new Set(dependsOn).size).toBe(dependsOn.length);
  }
});

test('docs/third-party.md is what the lockfile and the bundles say', async () => {
  expect((await node('scripts/third-party.mjs', '--check')).stdout).toContain('up to date');
}, 300_000);
