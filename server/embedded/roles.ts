import pg from 'pg';
import type { Installation } from './installation.js';

/** The one database of an embedded installation. */
export const DATABASE = 'dxc';

/** Connection strings of one installation; `port` is where it listens now. */
export function urlsOf({ passwords, port }: Installation): {
  superuser: string;
  owner: string;
  app: string;
} {
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuser: url('postgres', passwords.superuser, 'postgres'),
    owner: url('dxc_owner', passwords.owner, DATABASE),
    app: url('dxc_app', passwords.app, DATABASE),
  };
}

/**
 * Creates the owner, who migrates, the app's role, which cannot change the audit log, and the
 * database. May be repeated; a start killed half-way is completed by the next one.
 */
export async function ensureRoles(installation: Installation): Promise<void> {
  const client = new pg.Client({ connectionString: urlsOf(installation).superuser });
  await client.connect();
  try {
    for (const [role, password] of [
      ['dxc_owner', installation.passwords.owner],
      ['dxc_app', installation.passwords.app],
    ] as const) {
      const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
      // Passwords are base64url: nothing in them can end the literal.
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD '${password}'`);
    }
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER dxc_owner`);
  } finally {
    await client.end();
  }
}

/** How many connections other than ours the database has. */
export async function otherClients(installation: Installation): Promise<number> {
  const client = new pg.Client({ connectionString: urlsOf(installation).superuser });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      'SELECT count(*) FROM pg_stat_activity WHERE datname = $1',
      [DATABASE],
    );
    return Number(rows[0]?.count ?? 0);
  } finally {
    await client.end();
  }
}
