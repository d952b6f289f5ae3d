import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each KPI counts and aims at, version by version: an old figure keeps its own definition. */
export class Kpi1763700000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kpi_definition (
        key text NOT NULL,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        PRIMARY KEY (key, version)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE kpi_definition');
  }
}
