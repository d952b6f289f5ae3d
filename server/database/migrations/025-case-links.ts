import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that are one case after all, that came out of another, or that belong together. */
export class CaseLinks1763700000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE consultation ADD COLUMN merged_into uuid
         CONSTRAINT consultation_merged_into_fkey REFERENCES consultation (id)
         CONSTRAINT consultation_not_into_itself CHECK (merged_into <> id)`,
    );
    await db.query(
      `CREATE INDEX consultation_merged ON consultation (merged_into) WHERE merged_into IS NOT NULL`,
    );
    await db.query(`
      CREATE TABLE case_link (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        from_id uuid NOT NULL REFERENCES consultation (id),
        to_id uuid NOT NULL REFERENCES consultation (id),
        reason text NOT NULL,
        before jsonb,
        made_by_name text NOT NULL,
        made_at timestamptz NOT NULL,
        undone_by_name text,
        undone_at timestamptz
      )`);
    await db.query(`CREATE INDEX case_link_from ON case_link (from_id, made_at)`);
    await db.query(`CREATE INDEX case_link_to ON case_link (to_id, made_at)`);
    // Two that belong together belong together once, whichever was named first.
    await db.query(
      `CREATE UNIQUE INDEX case_link_related ON case_link (least(from_id, to_id), greatest(from_id, to_id))
       WHERE kind = 'related' AND undone_at IS NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE case_link');
    await db.query('DROP INDEX consultation_merged');
    await db.query('ALTER TABLE consultation DROP COLUMN merged_into');
  }
}
