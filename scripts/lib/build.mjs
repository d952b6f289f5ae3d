import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** What is built, from which files, and the stamp that remembers their digest. */
const PARTS = [
  {
    name: 'server',
    label: 'サーバーを組み立てています (building the server)',
    sources: [
      'server',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
      '.swcrc',
      'nest-cli.json',
      'scripts/copy-assets.mjs',
    ],
    stamp: 'dist/.stamp',
    result: 'dist/main.js',
  },
  {
    name: 'admin',
    label: '管理画面を組み立てています (building the back office)',
    sources: [
      'admin/src',
      'admin/public',
      'admin/index.html',
      'admin/vite.config.ts',
      'admin/bundled-components.ts',
      'admin/tsconfig.json',
      'package-lock.json',
    ],
    stamp: 'admin/dist/.stamp',
    result: 'admin/dist/index.html',
  },
];

/** Builds the parts whose sources changed since they were last built, side by side. */
export async function buildWhereNeeded(say, only = PARTS.map((part) => part.name)) {
  const stale = PARTS.filter((part) => only.includes(part.name) && !isFresh(part));
  // Both end before a failure is told: nothing goes on building behind the message.
  const results = await Promise.allSettled(stale.map((part) => build(part, say)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function build(part, say) {
  // Digested before building: what changes meanwhile is built the next time.
  const digest = digestOf(part.sources);
  await run(part.label, 'npm', ['run', '--silent', `build:${part.name}`], { say });
  const stamp = join(root, part.stamp);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function isFresh(part) {
  const stamp = join(root, part.stamp);
  if (!existsSync(stamp) || !existsSync(join(root, part.result))) return false;
  return readFileSync(stamp, 'utf8') === digestOf(part.sources);
}

function digestOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
