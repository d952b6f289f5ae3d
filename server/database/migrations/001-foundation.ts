import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, audit log, idempotency keys, accounts, sessions, links. */
export class Foundation1763700000001 implements MigrationInterface {
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
    await db.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        actor_name text NOT NULL,
        actor_role text,
        action text NOT NULL,
        record_type text NOT NULL,
        record_id text NOT NULL,
        changes jsonb,
        ip inet,
        request_id text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await db.query(`CREATE INDEX audit_entry_written ON audit_entry (written_at)`);
    await db.query(`
      CREATE TABLE audit_seal (
        to_id bigint PRIMARY KEY,
        entries integer NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX audit_entry_record ON audit_entry (record_type, record_id, id)`);
    await db.query(`
      CREATE TABLE idempotency_key (
        operation text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        record_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (operation, key)
      )`);
    await db.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL,
        email_key text NOT NULL CONSTRAINT account_email_key_unique UNIQUE,
        role text NOT NULL,
        password_hash text,
        disabled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_hash_unique UNIQUE,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX session_subject ON session (subject_kind, subject_id)`);
    await db.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_key_token_hash_unique UNIQUE,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE sign_in_link (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE link_issue (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        issue integer NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (kind, record_id)
      )`);
    await db.query(`
      CREATE TABLE mail_code (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        used_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX mail_code_consultation ON mail_code (consultation_id, created_at)`,
    );
    // Counters may be lost in a crash without harm: unlogged keeps them out of the write-ahead log.
    await db.query(`
      CREATE UNLOGGED TABLE rate_counter (
        key text NOT NULL,
        window_start timestamptz NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (key, window_start)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'rate_counter',
      'mail_code',
      'link_issue',
      'sign_in_link',
      'api_key',
      'session',
      'account',
      'idempotency_key',
      'audit_seal',
      'audit_entry',
      'outbox_event',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
