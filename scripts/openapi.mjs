/**
 * `npm run openapi` writes openapi.json from the routes and the back office's client types from
 * openapi.json; with `--check` it only compares and says what differs.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  chmodSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhereNeeded } from './lib/build.mjs';
import { root } from './lib/root.mjs';

const DOCUMENT = 'openapi.json';
const CLIENT = 'admin/src/generated/api.ts';
const checking = process.argv.includes('--check');

process.chdir(root);
await buildWhereNeeded(() => undefined, ['server']);
const document = await describe();
const text = `${JSON.stringify(document, null, 2)}\n`;
const differences = [
  ...settle(DOCUMENT, text, () => operationsOf(document)),
  ...settle(CLIENT, await clientTypes(document), () => []),
];
for (const line of differences) console.error(line);
if (differences.length > 0) {
  console.error(
    '→ npm run openapi を実行して、結果をコミットしてください (run it and commit the result)',
  );
  process.exitCode = 1;
}

/** The product's own description; it needs a database to connect to, but no tables. */
async function describe() {
  const load = (file) => import(pathToFileURL(join(root, 'dist', file)));
  const { openEmbedded, embeddedEnvironment } = await load('embedded/index.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'dxc-openapi-'));
  chmodSync(dataDir, 0o755);
  const postgres = await openEmbedded(dataDir, () => undefined);
  try {
    const [{ createApp }, { loadConfig }, { describeApi }] = [
      await load('app.js'),
      await load('platform/config.js'),
      await load('platform/openapi.js'),
    ];
    const env = { ...embeddedEnvironment(dataDir, postgres), LOG_LEVEL: 'error', DEMO: '0' };
    const app = await createApp(loadConfig(env));
    const described = describeApi(app);
    await app.close();
    return described;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function clientTypes(document) {
  const { default: generate, astToString } = await import('openapi-typescript');
  const banner = '// Generated from openapi.json by `npm run openapi`: do not edit.\n';
  return banner + astToString(await generate(document));
}

/** Writes the file, or when checking says how it differs. */
function settle(path, wanted, explain) {
  const file = join(root, path);
  const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (present === wanted) return [];
  if (checking) return [`${path} は古くなっています (out of date)`, ...explain(present)];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
  console.log(`${path} を書きました (written)`);
  return [];
}

/** Which operations the committed description lacks or has too many of. */
function operationsOf(document) {
  const committed = existsSync(DOCUMENT)
    ? JSON.parse(readFileSync(DOCUMENT, 'utf8'))
    : { paths: {} };
  const list = ({ paths }) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
  const [now, before] = [list(document), list(committed)];
  return [
    ...now.filter((operation) => !before.includes(operation)).map((it) => `  + ${it}`),
    ...before.filter((operation) => !now.includes(operation)).map((it) => `  - ${it}`),
  ];
}
