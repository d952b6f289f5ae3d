/**
 * What a commit is checked for before it is made: staged files are formatted, and no line that is
 * added looks like a secret. No daemon, no dependency of its own.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

/** Keys and passwords by the shape their issuers give them, and ours. */
const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/,
  /\bmiedx_key_[0-9A-Za-z]{46}\b/,
];

const ADDRESS = /\b(?:postgres|postgresql|rediss?|smtps?|imaps?):\/\/[^\s'"`<>]{1,300}/g;

/** An address with a password in it, of a machine that is not this one and no example. */
function namesPassword(text) {
  return (text.match(ADDRESS) ?? []).some((address) => {
    if (!URL.canParse(address)) return false;
    const { password, hostname } = new URL(address);
    const harmless = /^(localhost|127\.|host$|db$|postgres$|redis$)|example/.test(hostname);
    return password.length >= 8 && !password.includes('$') && !harmless;
  });
}

const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACM', '-z')
  .split('\0')
  .filter(Boolean);
if (staged.length === 0) process.exit(0);

const added = git('diff', '--cached', '--unified=0', '--diff-filter=ACM', '--', ...staged)
  .split('\n')
  .filter((line) => line.startsWith('+') && !line.startsWith('+++'));
const suspicious = added.filter(
  (line) => namesPassword(line) || SECRETS.some((pattern) => pattern.test(line)),
);
for (const line of suspicious)
  console.error(`秘密らしい行があります (looks like a secret): ${line.slice(0, 60)}…`);
if (suspicious.length > 0) process.exit(1);

try {
  const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
  execFileSync(process.execPath, [prettier, '--check', '--ignore-unknown', ...staged], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
} catch {
  console.error(
    '→ npm run format を実行して、もう一度 git add してください (run it and stage again)',
  );
  process.exit(1);
}
