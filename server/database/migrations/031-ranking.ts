import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff decide about ranking: versions of the weights, who is put first or kept out of a case, why
 * somebody further down was asked; what expertise was missing; answers published with consent.
 */
export class Ranking1763700000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Drawn before a ranking looks at anything: the later look knows at least as much.
    await db.query('CREATE SEQUENCE shortlist_look');
    await db.query(`
      ALTER TABLE shortlist
        ADD COLUMN look bigint NOT NULL DEFAULT 0,
        ADD COLUMN missing jsonb NOT NULL DEFAULT '[]'`);
    await db.query(`
      CREATE TABLE ranking_weights (
        version text PRIMARY KEY,
        weights jsonb NOT NULL,
        note text NOT NULL,
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE ranking_activation (
        id uuid PRIMARY KEY,
        version text NOT NULL,
        reason text NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX ranking_activation_latest ON ranking_activation (at, id)');
    await db.query(`
      CREATE TABLE shortlist_mark (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        supporter_id uuid NOT NULL,
        kind text NOT NULL,
        reason text NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (consultation_id, supporter_id)
      )`);
    await db.query(`
      CREATE TABLE offer_choice (
        engagement_id uuid PRIMARY KEY REFERENCES engagement (id),
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        place integer,
        suits boolean NOT NULL,
        weights_version text,
        by_machine boolean NOT NULL,
        reason text,
        at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX offer_choice_case ON offer_choice (consultation_id)');
    await db.query('CREATE INDEX offer_choice_at ON offer_choice (at)');
    await db.query(`
      CREATE TABLE expertise_gap (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        code text NOT NULL,
        label text NOT NULL,
        found_at timestamptz NOT NULL,
        resolved_at timestamptz,
        PRIMARY KEY (consultation_id, code)
      )`);
    await db.query('CREATE INDEX expertise_gap_found ON expertise_gap (found_at)');
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
    for (const table of [
      'published_answer',
      'expertise_gap',
      'offer_choice',
      'shortlist_mark',
      'ranking_activation',
      'ranking_weights',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('ALTER TABLE shortlist DROP COLUMN look, DROP COLUMN missing');
    await db.query('DROP SEQUENCE shortlist_look');
  }
}
