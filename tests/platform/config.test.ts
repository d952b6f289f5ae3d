import { loadConfig } from '../../server/platform/config/config.js';
import { isLoopback } from '../../server/platform/config/loopback.js';

const RANDOM = 'abcdefghijklmnopqrstuvwxyz0123456789';
const enough = {
  DATABASE_URL: 'postgresql://app@127.0.0.1:5432/dxc',
  LINK_SECRET: `1${RANDOM}`,
  SESSION_SECRET: `2${RANDOM}`,
  DIGEST_SECRET: `3${RANDOM}`,
};
const complaint = (env: Record<string, string>): string => {
  try {
    loadConfig({ ...enough, ...env });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the settings', () => {
  it('have sensible values for what is left out', () => {
    expect(loadConfig(enough)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      profile: 'server',
      publicUrl: 'http://127.0.0.1:3000',
      centre: 'mie',
      demo: true,
      rateLimit: true,
      redisUrl: undefined,
      smtpUrl: undefined,
    });
  });

  it('take an empty variable as one left out', () => {
    expect(loadConfig({ ...enough, REDIS_URL: '', PORT: '' })).toMatchObject({ port: 3000 });
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['REDIS_URL', { REDIS_URL: 'http://x' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.jp' }],
    ['CENTRE', { CENTRE: '../etc' }],
    ['DEMO', { DEMO: 'perhaps' }],
    ['LINK_SECRET', { LINK_SECRET: 'short' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'a'.repeat(64) }],
    ['DIGEST_SECRET', { DIGEST_SECRET: '' }],
    ['RATE_LIMIT', { RATE_LIMIT: 'off', HOST: '0.0.0.0' }],
  ])('name %s when it is wrong, in Japanese', (name, env) => {
    const said = complaint(env);
    expect(said).toMatch(new RegExp(`^  ${name}: .*[ぁ-ん]`, 'm'));
    expect(said).not.toContain(RANDOM);
  });

  it('say everything that is wrong at once', () => {
    const said = complaint({ PORT: 'x', REDIS_URL: 'x' });
    expect(said).toContain('PORT');
    expect(said).toContain('REDIS_URL');
  });

  it('keep mails only in the embedded profile, on this machine, without a mail server', () => {
    const captures = (env: Record<string, string>) =>
      loadConfig({ ...enough, ...env }).capturesMail;
    expect(captures({ PROFILE: 'embedded' })).toBe(true);
    expect(captures({})).toBe(false);
    expect(captures({ PROFILE: 'embedded', HOST: '0.0.0.0' })).toBe(false);
    expect(captures({ PROFILE: 'embedded', SMTP_URL: 'smtp://mail' })).toBe(false);
  });

  it('know which addresses stay on this machine', () => {
    for (const host of ['localhost', '::1', '127.0.0.1', '127.8.8.8'])
      expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', 'example.jp', '10.0.0.1', '::'])
      expect(isLoopback(host)).toBe(false);
  });
});
