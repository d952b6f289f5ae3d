import { testApp } from './app.js';
import type { TestApp } from './app.js';

describe('the test application', () => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp();
  });
  afterAll(() => office.close());

  it('answers as the product does', async () => {
    const answer = await office.inject({ method: 'GET', url: '/healthz' });
    expect(answer.statusCode).toBe(200);
  });

  it('is ready with its own database', async () => {
    const answer = await office.inject({ method: 'GET', url: '/readyz' });
    expect(answer.json()).toMatchObject({ database: 'ok' });
  });
});
