/**
 * `npm run openapi` writes openapi.json from the routes and the back office's client types from
 * openapi.json; with `--check` it only compares and says what differs.
 */
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhereNeeded } from './lib/build.mjs';
import { finish, settle } from './lib/generated.mjs';
import { root } from './lib/root.mjs';

const DOCUMENT = 'openapi.json';
const CLIENT = 'admin/src/generated/api.ts';

process.chdir(root);
await buildWhereNeeded(() => undefined, ['server']);
const document = await describe();
const text = `${JSON.stringify(document, null, 2)}\n`;
finish('openapi', [
  ...settle(DOCUMENT, text, () => operationsOf(document)),
  ...settle(CLIENT, await clientTypes(document)),
]);

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
      await load('platform/config/config.js'),
      await load('platform/http/openapi.js'),
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
