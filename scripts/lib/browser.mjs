import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * Finds Chromium for the browser tests (`CHROMIUM_PATH` names another one) and, as root where apt
 * works, installs it with a Japanese font. Tells the tests where it is through `CHROMIUM_PATH`.
 * @returns `{path}`, or `{problem}` in words; under CI=true a missing browser is one failure
 */
export async function provideBrowser(say) {
  if (!find()) await install(say);
  const path = find();
  if (path) {
    process.env.CHROMIUM_PATH = path;
    return { path };
  }
  const problem =
    `ブラウザーのテストには Chromium と日本語の書体が必要です。入れてください: apt-get install ${PACKAGES.join(' ')}\n` +
    `Browser tests need Chromium: install ${PACKAGES.join(' and ')}, or set CHROMIUM_PATH.`;
  return process.env.CI === 'true' ? { problem: `✗ ${problem}`, failed: 1 } : { problem };
}

function find() {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : PLACES).find((path) => existsSync(path));
}

async function install(say) {
  if (process.getuid?.() !== 0 || !hasApt()) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get update', 'apt-get', ['update', '-q'], { say, env });
    const args = ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES];
    await run(`installing ${PACKAGES.join(', ')}`, 'apt-get', args, { say, env });
  } catch (error) {
    say(error.message);
  }
}

function hasApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
