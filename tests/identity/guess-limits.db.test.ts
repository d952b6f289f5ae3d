import { GuessLimits } from '../../server/identity/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
});
afterAll(() => app.close());

it('guesses are counted in no order that could make two requests wait for each other', async () => {
  const limits = app.get(GuessLimits);
  const a = { kind: 'password', who: ['a'] } as const;
  const b = { kind: 'source', who: ['b'] } as const;
  await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      limits.begin(...(n % 2 ? [a, b] : [b, a])).catch(() => undefined),
    ),
  );
  app.clock.advance(3_600_000);
  await expect(limits.begin(a, b)).resolves.toHaveLength(2);
});
