import pg from 'pg';
import { QUEUES } from '../platform/core/job.js';

/** Where the queue lives in the profiles without Redis. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Makes BullMQ's schema, or brings it up to date, as the owner: the app's role then needs no right to make
 * schemas, nor anything in this one. `appUrl` names the role that uses the queue.
 */
export async function prepareQueueSchema(ownerUrl: string, appUrl: string): Promise<void> {
  // Loaded only while migrating: most of it is for Redis.
  const { runMigrations } = await import('bullmq');
  const role = roleOf(appUrl);
  await withClient(ownerUrl, async (owner) => {
    await discardAppsOwn(owner, appUrl);
    await runMigrations(owner, QUEUE_SCHEMA);
    // Numbers of jobs come from a sequence per queue that would else be made at its first job.
    await owner.query(`SET search_path TO ${QUEUE_SCHEMA}`);
    for (const queue of QUEUES) {
      const made = await owner.query<{ made: boolean }>(
        'SELECT to_regclass(job_id_seq_name($1)) IS NOT NULL AS made',
        [queue],
      );
      if (made.rows[0]?.made !== true) await owner.query('SELECT next_job_id($1)', [queue]);
    }
    if (role === roleOf(ownerUrl)) return;
    const name = pg.escapeIdentifier(role);
    await owner.query(`GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${name}`);
    await owner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${name}`,
    );
    await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${name}`);
  });
}

/**
 * Until November 2026 the app's role made the schema itself and so owns it. Only that role can give it up;
 * the jobs in it come again from the outbox and from what the tables say is due.
 */
async function discardAppsOwn(owner: pg.Client, appUrl: string): Promise<void> {
  const { rowCount } = await owner.query(
    `SELECT 1 FROM pg_namespace
     WHERE nspname = $1 AND pg_get_userbyid(nspowner) = $2 AND $2 <> current_user`,
    [QUEUE_SCHEMA, roleOf(appUrl)],
  );
  if (rowCount === 0) return;
  await withClient(appUrl, (app) => app.query(`DROP SCHEMA IF EXISTS ${QUEUE_SCHEMA} CASCADE`));
}

/** The role that a connection string names. */
export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
