import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and what they sign in by, sessions, links, keys of programs, counters against guessing. */
export class Identity1763700000065 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
        created_at timestamptz NOT NULL,
        password_alone boolean NOT NULL DEFAULT true,
        invited_at timestamptz,
        last_sign_in_at timestamptz,
        -- OpenID Connect: issuer and subject, from the first sign-in there on.
        provider_issuer text,
        provider_subject text,
        provider_linked_at timestamptz,
        CONSTRAINT account_provider_unique UNIQUE (provider_issuer, provider_subject)
      )`);
    await db.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT session_token_hash_unique UNIQUE,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        stage text NOT NULL DEFAULT 'full',
        proven_at timestamptz,
        ip inet,
        device text,
        -- Under attack the first of two codes is remembered.
        first_code_at timestamptz,
        -- Whom the identity provider named, until the session is all the way in.
        provider_issuer text,
        provider_subject text,
        -- Set for a session that came from the link of an offer: it opens that engagement alone.
        engagement_id uuid,
        -- When everything that somebody signs in by was last shown.
        fully_proven_at timestamptz
      )`);
    await db.query(`CREATE INDEX session_subject ON session (subject_kind, subject_id)`);
    await db.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_key_token_hash_unique UNIQUE,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz,
        owner_id uuid,
        permissions text[],
        hint text,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz,
        last_used_at timestamptz,
        -- The secret from before a rotation works on for a while.
        previous_token_hash bytea CONSTRAINT api_key_previous_token_hash_unique UNIQUE,
        previous_expires_at timestamptz,
        previous_last_used_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        -- Of which end administrators have been told, and how many days before.
        end_noted_for timestamptz,
        end_noted_days smallint,
        CONSTRAINT api_key_owner_account FOREIGN KEY (owner_id) REFERENCES account (id)
      )`);
    await db.query(`CREATE INDEX api_key_owner ON api_key (owner_id)`);
    await db.query(`
      CREATE TABLE sign_in_link (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        landing text
      )`);
    await db.query(
      `CREATE INDEX sign_in_link_subject ON sign_in_link (subject_kind, subject_id) WHERE used_at IS NULL`,
    );
    await db.query(`
      CREATE TABLE link_issue (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        issue integer NOT NULL,
        revoked_at timestamptz,
        issued_at timestamptz,
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
        alerted_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE former_address (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        address text NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX former_address_account ON former_address (account_id)`);
    await db.query(`
      CREATE TABLE link_opening (
        kind text NOT NULL,
        record_id uuid NOT NULL,
        last_opened_at timestamptz NOT NULL,
        PRIMARY KEY (kind, record_id)
      )`);
    await db.query(`
      CREATE TABLE confirmed_address (
        address_key text PRIMARY KEY,
        how text NOT NULL,
        confirmed_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'confirmed_address',
      'link_opening',
      'former_address',
      'guess_counter',
      'passkey_challenge',
      'passkey',
      'recovery_code',
      'totp_factor',
      'rate_counter',
      'mail_code',
      'link_issue',
      'sign_in_link',
      'api_key',
      'session',
      'account',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
