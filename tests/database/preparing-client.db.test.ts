import { preparedName, PreparingClient } from '../../server/database/preparing-client.js';
import { cloneDatabase, type ClonedDatabase } from '../support/database.js';

let database: ClonedDatabase;
let client: PreparingClient;

beforeAll(async () => {
  database = await cloneDatabase();
});
beforeEach(async () => {
  client = new PreparingClient({ connectionString: database.url });
  await client.connect();
});
afterEach(() => client.end());
afterAll(() => database.drop());

const prepared = async (): Promise<string[]> =>
  (
    await client.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')
  ).rows.map(({ statement }) => statement);

test('what comes again and again is prepared once, and answers as before', async () => {
  const text = 'SELECT $1::int + 1 AS next';
  for (let n = 0; n < 6; n++) {
    expect((await client.query<{ next: number }>(text, [n])).rows).toEqual([{ next: n + 1 }]);
  }
  expect(await prepared()).toEqual([text]);
});

test('what comes once or has no parameters is not', async () => {
  await client.query('SELECT $1::text AS once', ['x']);
  for (let n = 0; n < 6; n++) await client.query('SELECT 1');
  expect(await prepared()).toEqual([]);
});

test('a refused value or a rollback leaves the statement and the connection as they were', async () => {
  const text = 'SELECT 6 / $1::int AS part';
  for (let n = 0; n < 3; n++) await client.query(text, [1]);
  await client.query('BEGIN');
  await expect(client.query(text, [0])).rejects.toThrow('division by zero');
  await client.query('ROLLBACK');
  expect((await client.query(text, [3])).rows).toEqual([{ part: 2 }]);
});

test('a statement that cannot be prepared says so each time', async () => {
  for (let n = 0; n < 6; n++) {
    await expect(client.query('SELECT $1 FROM nowhere', [n])).rejects.toThrow('nowhere');
  }
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('lists of changing length do not fill the server', () => {
  // The limit is the process's: a module loaded anew has all of it left.
  let fresh = preparedName;
  jest.isolateModules(() => {
    fresh = jest.requireActual<{ preparedName: typeof preparedName }>(
      '../../server/database/preparing-client.js',
    ).preparedName;
  });
  const names = new Set<string>();
  for (let n = 0; n < 1_000; n++) {
    for (let time = 0; time < 4; time++) names.add(fresh(`SELECT ${String(n)}, $1`) ?? '');
  }
  names.delete('');
  expect(names.size).toBeLessThanOrEqual(200);
  expect(names.size).toBeGreaterThan(100);
});
