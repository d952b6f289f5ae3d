import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails out and in, what became of each, addresses nothing is sent to, and who wants which. */
export class Notifications1763700000075 implements MigrationInterface {
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
        by_staff boolean NOT NULL DEFAULT false,
        CONSTRAINT delivery_once_unique UNIQUE (event_id, template, recipient_kind, recipient_id)
      )`);
    // The sweeper's question; only the few that wait are in it.
    await db.query(`
      CREATE INDEX delivery_waiting ON delivery (next_attempt_at)
       WHERE state IN ('created', 'sending')`);
    await db.query(
      `CREATE INDEX delivery_consultation ON delivery (consultation_id, created_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX delivery_created ON delivery (created_at DESC, id DESC)`);
    await db.query(`
      CREATE INDEX delivery_participant ON delivery (recipient_id)
       WHERE recipient_kind = 'participant'`);
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
        handled_by_name text,
        -- Whether a trusted mail server confirmed the sender; null until it is read.
        sender_confirmed boolean
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
    await db.query(`
      CREATE TABLE first_mail (
        delivery_id uuid PRIMARY KEY,
        mailbox_digest text NOT NULL,
        sent_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX first_mail_mailbox ON first_mail (mailbox_digest, sent_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'first_mail',
      'mail_setting',
      'digest_item',
      'mail_preference',
      'inbound_mail',
      'mail_suppression',
      'captured_mail',
      'delivery',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
