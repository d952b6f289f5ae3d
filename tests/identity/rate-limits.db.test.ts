import { RateLimits } from '../../server/identity/index.js';
import { SweepCountersJob } from '../../server/identity/jobs/sweep-counters.js';
import { Problem } from '../../server/platform/core/problems.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

describe('rate limits', () => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp({ env: { RATE_LIMIT: 'on' } });
  });
  afterAll(() => office.close());

  /** How many of `calls` at once are let through. */
  const allowed = async (purpose: string, who: string, calls: number): Promise<number> => {
    const limits = office.get(RateLimits);
    const answers = await Promise.all(
      Array.from({ length: calls }, () =>
        limits.count(purpose, who).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(Problem);
            expect((error as Problem).status).toBe(429);
            expect(Number((error as Problem).headers['Retry-After'])).toBeGreaterThan(0);
            return false;
          },
        ),
      ),
    );
    return answers.filter(Boolean).length;
  };

  it('let ten codes through, however they race, and more when the window is over', async () => {
    expect(await allowed('code', '192.0.2.1', 25)).toBe(10);
    expect(await allowed('code', '192.0.2.2', 3)).toBe(3);
    expect(await allowed('submit', '192.0.2.1', 3)).toBe(3);
    office.clock.advance(600_000);
    expect(await allowed('code', '192.0.2.1', 1)).toBe(1);
  });

  it('give the desk, known by its key, more room than an unknown address', async () => {
    const limits = office.get(RateLimits);
    const staff = { kind: 'account', id: 'a', role: 'staff', name: '', via: 'api-key' } as const;
    for (let n = 0; n < 61; n += 1) await limits.countCall('submit', staff, '192.0.2.9');
    await expect(limits.count('submit', '192.0.2.9')).resolves.toBeUndefined();
  });

  it('are asked by the routes that carry them', async () => {
    const call = () => office.inject({ method: 'POST', url: '/api/v1/consultations', payload: {} });
    let answer = await call();
    expect(answer.statusCode).toBe(422);
    for (let n = 0; n < 60; n += 1) answer = await call();
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('forget windows that are long over', async () => {
    office.clock.advance(2 * 86_400_000);
    await office.get(SweepCountersJob).run();
    expect(await sql(office.database.url, 'SELECT 1 FROM rate_counter')).toEqual([]);
  });

  it('do not count what nobody has set a limit for', async () => {
    await expect(office.get(RateLimits).count('nonsense', 'x')).rejects.toThrow(
      'unknown rate limit',
    );
  });
});
