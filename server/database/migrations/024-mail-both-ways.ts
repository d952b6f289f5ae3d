import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that come in, addresses nothing is sent to, what became of each mail, and who wants which. */
export class MailBothWays1763700000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE delivery SET state = 'delivered' WHERE state = 'sent'`);
    await db.query(`UPDATE delivery SET state = 'permanent-failure' WHERE state = 'failed'`);
    await db.query(`
      CREATE TABLE mail_suppression (
        id uuid PRIMARY KEY,
        address_digest text NOT NULL CONSTRAINT mail_suppression_unique UNIQUE,
        reason text NOT NULL,
        status text,
        delivery_id uuid,
        consultation_id uuid,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE inbound_mail (
        id uuid PRIMARY KEY,
        message_key text NOT NULL CONSTRAINT inbound_mail_key_unique UNIQUE,
        source text NOT NULL,
        envelope_to text,
        raw bytea,
        state text NOT NULL,
        reason text,
        party text,
        party_id uuid,
        consultation_id uuid,
        message_ref uuid,
        delivery_id uuid,
        from_address text,
        subject text,
        text text,
        received_at timestamptz NOT NULL,
        settled_at timestamptz,
        handled_by_name text
      )`);
    await db.query(
      `CREATE INDEX inbound_mail_state ON inbound_mail (state, received_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX inbound_mail_case ON inbound_mail (consultation_id, received_at)`);
    await db.query(`
      CREATE TABLE mail_preference (
        account_id uuid NOT NULL,
        template text NOT NULL,
        mode text NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, template)
      )`);
    await db.query(`
      CREATE TABLE digest_item (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL,
        event_id text NOT NULL,
        event_type text NOT NULL,
        template text NOT NULL,
        consultation_id uuid,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        digest_day date,
        CONSTRAINT digest_item_once_unique UNIQUE (account_id, event_id, template)
      )`);
    await db.query(
      `CREATE INDEX digest_item_open ON digest_item (account_id) WHERE digest_day IS NULL`,
    );
    await db.query(`
      CREATE TABLE mail_setting (
        id integer PRIMARY KEY,
        quiet_from text,
        quiet_to text,
        keep_days integer NOT NULL,
        version integer NOT NULL DEFAULT 1
      )`);
    await db.query(
      `INSERT INTO mail_setting (id, quiet_from, quiet_to, keep_days) VALUES (1, NULL, NULL, 400)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'mail_setting',
      'digest_item',
      'mail_preference',
      'inbound_mail',
      'mail_suppression',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query(`UPDATE delivery SET state = 'sent' WHERE state = 'delivered'`);
    await db.query(
      `UPDATE delivery SET state = 'failed'
       WHERE state IN ('temporary-failure', 'permanent-failure', 'technical-failure', 'cancelled')`,
    );
  }
}
