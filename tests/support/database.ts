import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, empty but migrated. */
export interface ClonedDatabase {
  /** As the app's role, which cannot change the audit log. */
  url: string;
  /** As the owner, who migrates. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** Copies the migrated template (about 20 ms). Call it in `beforeAll`, `drop()` in `afterAll`. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(
    `CREATE DATABASE ${name} TEMPLATE dxc_template OWNER dxc_owner STRATEGY file_copy`,
  );
  return {
    url: urlOf(name, 'dxc_app'),
    ownerUrl: urlOf(name, 'dxc_owner'),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** An empty database without tables, for tests about migrations. */
export async function emptyDatabase(): Promise<ClonedDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER dxc_owner`);
  return {
    url: urlOf(name, 'dxc_app'),
    ownerUrl: urlOf(name, 'dxc_owner'),
    drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Runs SQL on a database over one short-lived connection and returns its rows. */
export async function sql<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function asSuperuser(statement: string): Promise<void> {
  await sql(urlOf('postgres', 'postgres'), statement);
}

function urlOf(database: string, role: string): string {
  const base = process.env.TEST_CLUSTER_URL;
  if (base === undefined) {
    throw new Error('This test needs a database: name its file *.db.test.ts or *.http.test.ts.');
  }
  return `${base}/${database}`.replace('postgres:test', `${role}:test`);
}
