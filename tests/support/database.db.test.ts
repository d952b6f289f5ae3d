import { cloneDatabase, sql } from './database.js';
import type { ClonedDatabase } from './database.js';

describe('the test database', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('sorts and folds Japanese as production does', async () => {
    const [row] = await sql<{ kana: boolean; provider: string }>(
      database.ownerUrl,
      `SELECT 'あ' < 'い' AS kana, datlocprovider AS provider FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ kana: true, provider: 'i' });
  });

  it('gives the app a role that is not the owner', async () => {
    const [row] = await sql<{ who: string }>(database.url, 'SELECT current_user AS who');
    expect(row?.who).toBe('dxc_app');
  });
});
