// Must come first: it lets the imports below find TypeScript files.
import './resolve-typescript.cjs';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { startTestCluster } from './cluster.js';
import type { TestCluster } from './cluster.js';

/** Roles as in production: the owner migrates, the app cannot change the audit log. */
const PREPARE = [
  `CREATE ROLE dxc_owner LOGIN PASSWORD 'test'`,
  `CREATE ROLE dxc_app LOGIN PASSWORD 'test'`,
  `CREATE DATABASE dxc_template OWNER dxc_owner`,
];

/** Starts one PostgreSQL for the run and fills the template every test file clones. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  (globalThis as { testCluster?: TestCluster }).testCluster = cluster;
  // Jest skips its teardown when interrupted.
  process.once('exit', () => cluster.destroy());
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }

  const superuser = new pg.Client({ connectionString: `${cluster.baseUrl}/postgres` });
  await superuser.connect();
  for (const statement of PREPARE) await superuser.query(statement);
  await superuser.end();

  const as = (role: string) =>
    `${cluster.baseUrl}/dxc_template`.replace('postgres:test', `${role}:test`);
  await migrate({ ownerUrl: as('dxc_owner'), appUrl: as('dxc_app') });
  process.env.TEST_CLUSTER_URL = cluster.baseUrl;
}
