import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people send besides words; the bytes lie outside the database. */
export class Files1763700000064 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        owner_type text NOT NULL,
        owner_id uuid NOT NULL,
        part_id uuid,
        original_name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        state text NOT NULL,
        storage_key uuid,
        finding text,
        sent_by_kind text NOT NULL,
        sent_by_id text,
        sent_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        scanned_at timestamptz,
        -- What the file can do when opened: scripts in a PDF, formulas that reach out.
        warnings text[] NOT NULL DEFAULT '{}'
      )`);
    await db.query(`CREATE INDEX file_owner ON file (owner_type, owner_id, created_at)`);
    // What jobs look for: to be scanned, or to be removed from the storage.
    await db.query(`
      CREATE INDEX file_waiting ON file (state)
       WHERE state = 'quarantined' OR (state <> 'clean' AND storage_key IS NOT NULL)`);
    await db.query(`CREATE UNIQUE INDEX file_storage_key ON file (storage_key)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE file');
  }
}
