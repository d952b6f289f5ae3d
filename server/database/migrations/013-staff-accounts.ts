import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, second factors, sessions in stages, and what wrong guesses leave behind. */
export class StaffAccounts1763700000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD COLUMN password_alone boolean NOT NULL DEFAULT true,
        ADD COLUMN invited_at timestamptz,
        ADD COLUMN last_sign_in_at timestamptz`);
    await db.query(`
      ALTER TABLE session
        ADD COLUMN stage text NOT NULL DEFAULT 'full',
        ADD COLUMN proven_at timestamptz,
        ADD COLUMN ip inet,
        ADD COLUMN device text`);
    await db.query(
      `CREATE INDEX sign_in_link_subject ON sign_in_link (subject_kind, subject_id) WHERE used_at IS NULL`,
    );
    await db.query(`
      CREATE TABLE totp_factor (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        secret bytea,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        pending_secret bytea,
        pending_until timestamptz
      )`);
    await db.query(`
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      )`);
    await db.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        credential_id text NOT NULL CONSTRAINT passkey_credential_id_unique UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      )`);
    await db.query(`CREATE INDEX passkey_account ON passkey (account_id)`);
    await db.query(`
      CREATE TABLE passkey_challenge (
        session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        purpose text NOT NULL,
        challenge text NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, purpose)
      )`);
    // Keys are digests: what strangers type into the address field is not kept.
    await db.query(`
      CREATE TABLE guess_counter (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL,
        blocked_until timestamptz,
        locked_at timestamptz
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'guess_counter',
      'passkey_challenge',
      'passkey',
      'recovery_code',
      'totp_factor',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query(`DROP INDEX sign_in_link_subject`);
    await db.query(
      `ALTER TABLE session DROP COLUMN stage, DROP COLUMN proven_at, DROP COLUMN ip, DROP COLUMN device`,
    );
    await db.query(
      `ALTER TABLE account DROP COLUMN password_alone, DROP COLUMN invited_at, DROP COLUMN last_sign_in_at`,
    );
  }
}
