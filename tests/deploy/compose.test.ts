import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { CONFIG_VARIABLES } from '../support/config-variables.js';

interface Service {
  command?: string[];
  image?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
}

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const { services } = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as {
    services: Record<string, Service>;
  };

  it('has web, worker, PostgreSQL 18, Redis and a mail catcher', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['web', 'worker', 'postgres', 'redis', 'mail']),
    );
    expect(services.postgres?.image).toBe('postgres:18');
  });

  it('runs Redis with its append-only file and without eviction', () => {
    const command = services.redis?.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(services.redis?.volumes).toEqual(['redis:/data']);
  });

  it.each(['web', 'worker', 'migrate'])('gives %s only variables the product reads', (name) => {
    const given = Object.keys(services[name]?.environment ?? {});
    expect(given.filter((variable) => !CONFIG_VARIABLES.includes(variable))).toEqual([]);
    expect(given).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL']));
  });

  it('keeps the owner’s connection away from web and worker', () => {
    expect(JSON.stringify([services.web, services.worker])).not.toContain('dxc_owner');
  });

  it('publishes nothing beyond loopback unless asked', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.every((port) => /^(127\.0\.0\.1|\$\{BIND:-127\.0\.0\.1\}):/.test(port))).toBe(
      true,
    );
  });

  it('has no secret of its own: scripts/env.mjs draws every one that is asked for', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+):\?/g)].map((match) => match[1]);
    const drawn = execFileSync(process.execPath, [join(root, 'scripts/env.mjs')], {
      encoding: 'utf8',
    });
    const names = drawn
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect([...new Set(asked)].sort()).toEqual(names.sort());
  });
});

describe('Dockerfile', () => {
  const text = read('Dockerfile');

  it('does not run as root', () => {
    expect(text).toMatch(/^USER node$/m);
  });

  it('sets only variables the product reads', () => {
    const [, block = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(text) ?? [];
    const names = [...block.matchAll(/(?<![A-Z_])([A-Z_]+)=/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !CONFIG_VARIABLES.includes(name))).toEqual([]);
  });
});
