import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures entered by hand, roll-ups, closed periods with their corrections, open data. */
export class KpiReports1763700000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
        note text,
        noted_by_name text,
        at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX kpi_correction_period ON kpi_correction (period, at)`);
    await db.query(`
      CREATE TABLE open_data_release (
        id uuid PRIMARY KEY,
        dataset text NOT NULL,
        version integer,
        state text NOT NULL,
        fiscal_year integer NOT NULL,
        content jsonb NOT NULL,
        hash text NOT NULL,
        drafted_by_name text NOT NULL,
        drafted_at timestamptz NOT NULL,
        approved_by_name text,
        approved_at timestamptz,
        CONSTRAINT open_data_release_version_unique UNIQUE (dataset, version)
      )`);
    // What was told to the public or the assembly is added to, never changed.
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is never changed or removed', TG_TABLE_NAME; END $$`);
    await db.query(`
      CREATE TRIGGER kpi_closing_stays BEFORE UPDATE OR DELETE ON kpi_closing
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TRIGGER open_data_release_stays BEFORE UPDATE OR DELETE ON open_data_release
      FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'open_data_release',
      'kpi_correction',
      'kpi_closing',
      'kpi_rollup',
      'kpi_contribution',
      'kpi_entry',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
    await db.query('DROP FUNCTION refuse_change');
  }
}
