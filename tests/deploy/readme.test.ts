import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../server/platform/config/config.js';
import { CONFIG_VARIABLES } from '../support/config-variables.js';

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

describe('README.md', () => {
  it.each(CONFIG_VARIABLES)('explains %s', (name) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/`npm run (?:-s )?([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('package.json, its lock file and the first entry of CHANGELOG.md name one version', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  const [, newest] = /^## (\S+)$/m.exec(read('CHANGELOG.md')) ?? [];
  expect([lock.version, lock.packages['']?.version, newest]).toEqual([version, version, version]);
});

describe('.env.example', () => {
  const entries = [...read('.env.example').matchAll(/^#([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );

  it('names every variable once, each with a line above that says what it is', () => {
    expect(entries.map(([name]) => name)).toEqual(CONFIG_VARIABLES);
    const texts = read('.env.example').match(/^# \S.+ \(default: .+\)\n#[A-Z]/gm);
    expect(texts).toHaveLength(CONFIG_VARIABLES.length);
  });

  it('shows values that the desk takes, and no secret', () => {
    const secrets = entries.filter(([name]) => /SECRET/.test(name));
    expect(secrets.filter(([, value]) => value !== '')).toEqual([]);
    const drawn = (name: string) => `${name}-abcdefghijklmnopqrstuvwxyz`;
    const env = Object.fromEntries([
      ...entries,
      ...secrets.map(([name]) => [name, drawn(name)] as const),
    ]);
    expect(() => loadConfig(env)).not.toThrow();
  });
});
