import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per mail to be sent, and the mails kept instead of sent in the embedded profile. */
export class Notifications1763700000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        event_id text NOT NULL,
        event_type text NOT NULL,
        template text NOT NULL,
        recipient_kind text NOT NULL,
        recipient_id text NOT NULL,
        consultation_id uuid,
        payload jsonb NOT NULL,
        to_address text,
        subject text,
        message_id text NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT delivery_once_unique UNIQUE (event_id, template, recipient_kind, recipient_id)
      )`);
    // The sweeper's question; only the few that wait are in it.
    await db.query(
      `CREATE INDEX delivery_waiting ON delivery (next_attempt_at)
       WHERE state IN ('created', 'sending')`,
    );
    await db.query(
      `CREATE INDEX delivery_consultation ON delivery (consultation_id, created_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX delivery_created ON delivery (created_at DESC, id DESC)`);
    await db.query(`
      CREATE TABLE captured_mail (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT captured_mail_delivery_unique UNIQUE
          REFERENCES delivery (id) ON DELETE CASCADE,
        to_address text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        links text[] NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX captured_mail_at ON captured_mail (at DESC, id DESC)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE captured_mail');
    await db.query('DROP TABLE delivery');
  }
}
