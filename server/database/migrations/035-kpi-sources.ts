import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What surveys without a case and seminars add to the roll-ups; the examples staff pick for the assembly report; reports
 * kept as they were handed out.
 */
export class KpiSources1763700000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
    // The first page sums what was received: never the cases themselves.
    await db.query(`
      CREATE INDEX kpi_rollup_received ON kpi_rollup (month) INCLUDE (count)
      WHERE measure = 'received'`);
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
      CREATE TRIGGER report_snapshot_stays BEFORE UPDATE OR DELETE ON report_snapshot
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX kpi_rollup_received');
    for (const table of [
      'report_snapshot',
      'report_example',
      'kpi_seminar_contribution',
      'kpi_survey_contribution',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
