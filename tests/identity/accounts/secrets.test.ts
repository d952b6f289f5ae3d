import { randomBytes } from 'node:crypto';
import { loadConfig } from '../../../server/platform/config/config.js';

const strong = () => randomBytes(32).toString('base64url');

const environment = (over: Record<string, string | undefined> = {}) => ({
  DATABASE_URL: 'postgresql://desk@db.example.jp/desk',
  LINK_SECRET: strong(),
  SESSION_SECRET: strong(),
  DIGEST_SECRET: strong(),
  ...over,
});

const SECRETS = ['LINK_SECRET', 'SESSION_SECRET', 'DIGEST_SECRET'];

it('starts with strong secrets', () => {
  expect(() => loadConfig(environment())).not.toThrow();
});

describe.each(SECRETS)('%s', (name) => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', 'only-thirty-one-characters-long'],
    ['one character again and again', 'x'.repeat(64)],
    ['a short pattern again and again', 'secret'.repeat(10)],
  ])('refuses to start when it is %s, and names it', (_, value) => {
    expect(() => loadConfig(environment({ [name]: value }))).toThrow(
      new RegExp(`^  ${name}: `, 'm'),
    );
  });

  it('never repeats a refused secret', () => {
    const weak = 'abcabcabcabcabcabcabcabcabcabcabcabcabc';
    const start = () => loadConfig(environment({ [name]: weak }));
    expect(start).toThrow(name);
    expect(start).not.toThrow(weak);
  });
});

it('names every wrong variable at once', () => {
  const start = () => loadConfig({ DATABASE_URL: 'mysql://x' });
  for (const name of [...SECRETS, 'DATABASE_URL']) expect(start).toThrow(name);
});

it('does not let rate limits be turned off where others can reach the desk', () => {
  expect(() => loadConfig(environment({ RATE_LIMIT: 'off', HOST: '0.0.0.0' }))).toThrow(
    /RATE_LIMIT/,
  );
  expect(() => loadConfig(environment({ RATE_LIMIT: 'off', HOST: '127.0.0.1' }))).not.toThrow();
});

it('keeps session times within reason', () => {
  expect(loadConfig(environment())).toMatchObject({ sessionIdleMinutes: 30, sessionHours: 12 });
  expect(loadConfig(environment({ SESSION_IDLE_MINUTES: '15', SESSION_HOURS: '9' }))).toMatchObject(
    {
      sessionIdleMinutes: 15,
      sessionHours: 9,
    },
  );
  expect(() => loadConfig(environment({ SESSION_IDLE_MINUTES: '0' }))).toThrow(
    /SESSION_IDLE_MINUTES/,
  );
  expect(() => loadConfig(environment({ SESSION_HOURS: '100' }))).toThrow(/SESSION_HOURS/);
});
