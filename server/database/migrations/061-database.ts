import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every room may use: answers given before, the refusal to change what is only added to, ranges in exclusions.
 */
export class Database1763700000061 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    // What was told to the public or the assembly is added to, never changed.
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is never changed or removed', TG_TABLE_NAME; END $$`);
    await db.query(`
      CREATE TABLE idempotency_key (
        operation text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        record_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (operation, key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE idempotency_key');
    await db.query('DROP FUNCTION refuse_change');
  }
}
