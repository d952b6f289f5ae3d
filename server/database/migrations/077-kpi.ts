import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADD_ONLY = [
  'kpi_closing',
  'kpi_correction',
  'open_data_publication',
  'open_data_release',
  'report_snapshot',
];

/** Definitions, figures entered by hand, roll-ups, and what was reported or published: only added to. */
export class Kpi1763700000077 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kpi_definition (
        key text NOT NULL,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        PRIMARY KEY (key, version)
      )`);
    await db.query(`
      CREATE TABLE kpi_entry (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        occurred_on date NOT NULL,
        amount integer NOT NULL,
        title text NOT NULL,
        evidence text NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        cancelled_at timestamptz,
        cancelled_by_name text,
        cancel_reason text
      )`);
    await db.query(`CREATE INDEX kpi_entry_key ON kpi_entry (key, occurred_on)`);
    // What one case adds to the roll-ups, so that the next look at it can take that away again.
    await db.query(`
      CREATE TABLE kpi_contribution (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        cells jsonb NOT NULL DEFAULT '[]',
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE kpi_rollup (
        month text NOT NULL,
        measure text NOT NULL,
        requester_type text NOT NULL,
        content_type text NOT NULL,
        theme text NOT NULL,
        municipality text NOT NULL,
        channel text NOT NULL,
        detail text NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (month, measure, requester_type, content_type, theme, municipality, channel, detail)
      )`);
    // The first page sums what was received: never the cases themselves.
    await db.query(`
      CREATE INDEX kpi_rollup_received ON kpi_rollup (month) INCLUDE (count)
      WHERE measure = 'received'`);
    await db.query(`
      CREATE TABLE kpi_closing (
        period text PRIMARY KEY,
        snapshot jsonb NOT NULL,
        hash text NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        closed_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE kpi_correction (
        id uuid PRIMARY KEY,
        period text NOT NULL REFERENCES kpi_closing (period),
        consultation_id uuid,
        cells jsonb NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX kpi_correction_period ON kpi_correction (period, at)`);
    await db.query(`
      CREATE TABLE open_data_release (
        id uuid PRIMARY KEY,
        dataset text NOT NULL,
        fiscal_year integer NOT NULL,
        content jsonb NOT NULL,
        hash text NOT NULL,
        drafted_by_name text NOT NULL,
        drafted_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE issue_survey (
        name text PRIMARY KEY,
        held_on date NOT NULL,
        lines jsonb NOT NULL,
        imported_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE kpi_survey_contribution (
        invitation_id uuid PRIMARY KEY REFERENCES survey_invitation (id),
        cells jsonb NOT NULL DEFAULT '[]',
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE kpi_seminar_contribution (
        seminar_id uuid PRIMARY KEY,
        cells jsonb NOT NULL DEFAULT '[]',
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE report_example (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL
          CONSTRAINT report_example_consultation_unique UNIQUE,
        question text NOT NULL,
        support text NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE report_snapshot (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        content jsonb NOT NULL,
        hash text NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE open_data_publication (
        release_id uuid PRIMARY KEY,
        dataset text NOT NULL,
        version integer NOT NULL,
        approved_by_name text NOT NULL,
        approved_at timestamptz NOT NULL,
        CONSTRAINT open_data_publication_version_unique UNIQUE (dataset, version),
        CONSTRAINT open_data_publication_release FOREIGN KEY (release_id) REFERENCES open_data_release (id)
      )`);
    await db.query(`
      CREATE TABLE kpi_correction_note (
        id uuid PRIMARY KEY,
        correction_id uuid NOT NULL REFERENCES kpi_correction (id),
        note text,
        -- Erased together with the note, so that the digest in the log says nothing about it.
        salt text,
        by_name text NOT NULL,
        -- Null where the first versions had not recorded it.
        at timestamptz
      )`);
    await db.query(
      `CREATE INDEX kpi_correction_note_of ON kpi_correction_note (correction_id, id)`,
    );
    for (const table of ADD_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await db.query(`
        CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'kpi_correction_note',
      'open_data_publication',
      'report_snapshot',
      'report_example',
      'kpi_seminar_contribution',
      'kpi_survey_contribution',
      'issue_survey',
      'open_data_release',
      'kpi_correction',
      'kpi_closing',
      'kpi_rollup',
      'kpi_contribution',
      'kpi_entry',
      'kpi_definition',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
