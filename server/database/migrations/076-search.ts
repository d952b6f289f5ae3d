import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff search in, beside the records so that writing them stays quick; answers published with consent.
 */
export class Search1763700000076 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE search_document (
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        consultation_id uuid,
        at timestamptz NOT NULL,
        title text NOT NULL,
        text text NOT NULL,
        key text NOT NULL,
        grams text[] NOT NULL,
        indexed_at timestamptz NOT NULL,
        PRIMARY KEY (record_type, record_id)
      )`);
    await db.query(`CREATE INDEX search_document_grams ON search_document USING gin (grams)`);
    await db.query(`CREATE INDEX search_document_case ON search_document (consultation_id)`);
    await db.query(`CREATE INDEX search_document_newest ON search_document (at, record_id)`);
    await db.query(`
      CREATE TABLE published_answer (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        texts jsonb NOT NULL,
        themes text[] NOT NULL,
        state text NOT NULL,
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        updated_at timestamptz NOT NULL,
        approver_id uuid,
        approver_name text,
        approved_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT published_answer_case_unique UNIQUE (consultation_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE published_answer');
    await db.query('DROP TABLE search_document');
  }
}
