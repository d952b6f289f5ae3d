/**
 * `npm run dxc -- <command>`: the operator's commands. Prints the command's own output and nothing
 * else; what must be built first is built in silence.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const args = process.argv.slice(2);
const quiet = () => undefined;
const aside = (line) => console.error(line);

try {
  await installWhereNeeded(aside);
  await buildWhereNeeded(quiet, ['server']);
  process.exitCode = needsDatabase(args) ? await withDatabase() : await command({});
} catch (error) {
  console.error(error.name === 'StartError' || !error.stack ? error.message : error.stack);
  process.exitCode = 1;
}

function needsDatabase([first]) {
  return first !== undefined && !['help', '--help', '-h'].includes(first);
}

/** With DATABASE_URL that database; otherwise the embedded one, started for us when it sleeps. */
async function withDatabase() {
  if (process.env.DATABASE_URL) return command({});
  const load = (file) => import(pathToFileURL(join(root, 'dist', file)));
  const dataDir = resolve(process.env.DATA_DIR || join(root, 'data'));
  const { openEmbedded, embeddedEnvironment, runningServer } = await load('embedded/index.js');
  const embedded = await openEmbedded(dataDir, aside);
  try {
    if (embedded.startedHere) {
      const { migrate } = await load('database/migrate.js');
      await migrate({ ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl });
    }
    // Links a command prints lead to the server that runs.
    const address = runningServer(dataDir)?.address;
    return await command({
      ...(address && !process.env.PUBLIC_URL ? { PUBLIC_URL: address } : {}),
      ...embeddedEnvironment(dataDir, embedded),
      DATA_DIR: dataDir,
    });
  } finally {
    if (embedded.startedHere) await embedded.stopWhenIdle();
  }
}

function command(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
      env: { NODE_ENV: 'production', ...process.env, ROOT_DIR: root, ...env },
      stdio: 'inherit',
      // Files are named from where the operator stands; npm itself goes to the project's folder.
      cwd: process.env.INIT_CWD ?? process.cwd(),
    });
    // Ctrl-C reaches the command too; we wait for it and then put PostgreSQL back to sleep.
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => (signal === 'SIGTERM' ? child.kill(signal) : undefined));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : code));
  });
}
