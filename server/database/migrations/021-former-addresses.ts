import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people at the desk are told that their address was changed. */
export class FormerAddresses1763700000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE former_address (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        address text NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX former_address_account ON former_address (account_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE former_address');
  }
}
