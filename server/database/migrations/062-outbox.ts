import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that wait for their jobs. */
export class Outbox1763700000062 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        relayed_at timestamptz,
        done text[] NOT NULL DEFAULT '{}',
        finished_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE relayed_at IS NULL`,
    );
    await db.query(
      `CREATE INDEX outbox_event_unfinished ON outbox_event (relayed_at) WHERE finished_at IS NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outbox_event');
  }
}
