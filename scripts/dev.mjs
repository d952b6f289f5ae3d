/**
 * `npm run dev`: the server, built again and restarted on every change, and Vite with hot reload
 * for the back office (http://localhost:5173/admin/).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { watch } from 'node:fs';
import { buildWhereNeeded } from './lib/build.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { root } from './lib/root.mjs';

const QUIET_MS = 200;
const say = (line) => console.log(line);
await installWhereNeeded(say);
await buildWhereNeeded(say, ['server']);

let server = startServer();
const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'admin'], {
  cwd: root,
  stdio: 'inherit',
});

let timer;
watch(join(root, 'server'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(restart, QUIET_MS);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

function startServer() {
  return spawn(process.execPath, [join(root, 'dist/embedded.js')], { cwd: root, stdio: 'inherit' });
}

async function restart() {
  try {
    await buildWhereNeeded(say, ['server']);
  } catch (error) {
    console.error(error.message);
    return;
  }
  await ended(server);
  server = startServer();
}

async function stop() {
  vite.kill();
  await ended(server);
  process.exit(0);
}

function ended(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
