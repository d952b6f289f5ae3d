import { DataSource } from 'typeorm';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

afterAll(() => app.close());

test('the migrations make exactly the tables that the entities describe', async () => {
  const changes = await app.get(DataSource).driver.createSchemaBuilder().log();
  // Sequences, views and indexes over expressions live in migrations alone.
  const missing = changes.upQueries.map(({ query }) => query).filter((query) => !isOwnIndex(query));
  expect(missing).toEqual([]);
});

/** Indexes that TypeORM cannot describe (sort order, partial, GIN) are marked `synchronize: false`. */
function isOwnIndex(query: string): boolean {
  return query.startsWith('DROP INDEX');
}
