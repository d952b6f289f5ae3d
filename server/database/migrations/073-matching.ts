import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ranked shortlist of each case (the latest only), and what staff decide about ranking. */
export class Matching1763700000073 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Drawn before a ranking looks at anything: the later look knows at least as much.
    await db.query('CREATE SEQUENCE shortlist_look');
    await db.query(`
      CREATE TABLE shortlist (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        items jsonb NOT NULL,
        excluded jsonb NOT NULL,
        verdict text NOT NULL,
        weights_version text NOT NULL,
        roster_revision text NOT NULL,
        ranked_at timestamptz NOT NULL,
        look bigint NOT NULL DEFAULT 0,
        missing jsonb NOT NULL DEFAULT '[]'
      )`);
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
    await db.query(`CREATE INDEX ranking_activation_latest ON ranking_activation (at, id)`);
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
    await db.query(`CREATE INDEX offer_choice_case ON offer_choice (consultation_id)`);
    await db.query(`CREATE INDEX offer_choice_at ON offer_choice (at)`);
    await db.query(`
      CREATE TABLE expertise_gap (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        code text NOT NULL,
        label text NOT NULL,
        found_at timestamptz NOT NULL,
        resolved_at timestamptz,
        PRIMARY KEY (consultation_id, code)
      )`);
    await db.query(`CREATE INDEX expertise_gap_found ON expertise_gap (found_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'expertise_gap',
      'offer_choice',
      'shortlist_mark',
      'ranking_activation',
      'ranking_weights',
      'shortlist',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('DROP SEQUENCE shortlist_look');
  }
}
