import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Runs `npm ci` when `node_modules` is missing or does not match the lockfile. */
export async function installWhereNeeded(say) {
  if (isInstalled()) return;
  const total = Object.keys(packagesOf('package-lock.json') ?? {}).length;
  let answers = 0;
  let packages = 0;
  await run(
    `依存パッケージを入れています（初回は 1〜2 分） (npm ci, about ${total} packages)`,
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'],
    {
      say,
      onLine: (line) => {
        if (!line.startsWith('npm http')) return false;
        answers++;
        if (line.includes('.tgz')) packages++;
        return true;
      },
      progress: () => `パッケージ ${packages} 個（通信 ${answers} 回）`,
    },
  );
}

/** Whether everything the lockfile wants for this machine is there in its version. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const there = present[path];
    // Optional packages of other platforms are never installed.
    if (there === undefined) return Boolean(entry.optional || entry.peer);
    return there.version === entry.version;
  });
}

function packagesOf(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
