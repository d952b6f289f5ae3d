import { readSources } from '../architecture/source-tree.js';
import { ownersOf } from '../architecture/table-owners.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const VIEWS = [...ownersOf(readSources()).views.keys()];

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('the rooms declare every view there is', async () => {
  const rows = await sql<{ name: string }>(
    app.database.ownerUrl,
    `SELECT viewname AS name FROM pg_views WHERE schemaname = 'public' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([...VIEWS].sort());
});

describe.each(VIEWS)('the view %s', (view) => {
  it('may be read by the app’s role and not written', async () => {
    await sql(app.database.url, `SELECT * FROM ${view} LIMIT 0`);
    const [column] = await sql<{ name: string }>(
      app.database.ownerUrl,
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 LIMIT 1`,
      [view],
    );
    for (const statement of [
      `UPDATE ${view} SET ${column!.name} = DEFAULT`,
      `INSERT INTO ${view} (${column!.name}) VALUES (DEFAULT)`,
      `DELETE FROM ${view}`,
    ]) {
      await expect(sql(app.database.url, statement)).rejects.toThrow(
        /permission denied|cannot (update|insert into|delete from) view/,
      );
    }
  });

  it('is put into a query before it is planned: nothing in it is computed apart', async () => {
    const plan = await sql<Record<string, string>>(
      app.database.ownerUrl,
      `EXPLAIN SELECT outermost.* FROM ${view} AS outermost WHERE outermost IS NOT NULL`,
    );
    const text = plan.map((row) => Object.values(row).join()).join('\n');
    expect(text).not.toMatch(/Subquery Scan|CTE Scan|Aggregate|Sort|Unique|Limit/);
  });
});
