import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys have an owner, a scope, an end, a last use and a former secret that still works for a while.
 * Keys from before keep all that their role gives a program, and end a year from this migration.
 */
export class ApiKeys1763700000047 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE api_key
        ADD COLUMN owner_id uuid,
        ADD COLUMN permissions text[],
        ADD COLUMN hint text,
        ADD COLUMN issued_at timestamptz,
        ADD COLUMN expires_at timestamptz,
        ADD COLUMN last_used_at timestamptz,
        ADD COLUMN previous_token_hash bytea CONSTRAINT api_key_previous_token_hash_unique UNIQUE,
        ADD COLUMN previous_expires_at timestamptz,
        ADD COLUMN previous_last_used_at timestamptz,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT api_key_owner_account FOREIGN KEY (owner_id) REFERENCES account (id)`);
    await db.query(
      `UPDATE api_key SET issued_at = created_at, expires_at = now() + interval '1 year'`,
    );
    await db.query(`ALTER TABLE api_key ALTER COLUMN issued_at SET NOT NULL`);
    await db.query(`CREATE INDEX api_key_owner ON api_key (owner_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE api_key
        DROP COLUMN owner_id, DROP COLUMN permissions, DROP COLUMN hint, DROP COLUMN issued_at,
        DROP COLUMN expires_at, DROP COLUMN last_used_at, DROP COLUMN previous_token_hash,
        DROP COLUMN previous_expires_at, DROP COLUMN previous_last_used_at, DROP COLUMN version`);
  }
}
