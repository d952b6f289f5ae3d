import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which person at which identity provider an account belongs to (OpenID Connect's issuer and subject),
 * from the first sign-in there on. A session remembers who it was begun as until it is all the way in.
 */
export class ProviderIdentities1763700000042 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD COLUMN provider_issuer text,
        ADD COLUMN provider_subject text,
        ADD COLUMN provider_linked_at timestamptz,
        ADD CONSTRAINT account_provider_unique UNIQUE (provider_issuer, provider_subject)`);
    await db.query(
      'ALTER TABLE session ADD COLUMN provider_issuer text, ADD COLUMN provider_subject text',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE session DROP COLUMN provider_issuer, DROP COLUMN provider_subject');
    await db.query(`
      ALTER TABLE account DROP CONSTRAINT account_provider_unique, DROP COLUMN provider_issuer,
        DROP COLUMN provider_subject, DROP COLUMN provider_linked_at`);
  }
}
