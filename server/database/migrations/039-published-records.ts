import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fingerprint } from '../../platform/core/fingerprint.js';

const ADD_ONLY = [
  'kpi_closing',
  'kpi_correction',
  'open_data_publication',
  'open_data_release',
  'report_snapshot',
];

/**
 * What is published is only added to: an approval is a row beside the release, a note one beside the
 * correction. The log gets the digest of everything that was published before digests were logged.
 */
export class PublishedRecords1763700000039 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await publicationsApart(db);
    await notesApart(db);
    await db.query(`DROP TRIGGER kpi_closing_stays ON kpi_closing`);
    await db.query(`DROP TRIGGER report_snapshot_stays ON report_snapshot`);
    for (const table of ADD_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
      await db.query(`
        CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
    for (const kind of LOGGED) await logDigests(db, kind);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ADD_ONLY) {
      await db.query(`DROP TRIGGER ${table}_is_not_emptied ON ${table}`);
      await db.query(`DROP TRIGGER ${table}_stays ON ${table}`);
    }
    await db.query(`
      CREATE TRIGGER kpi_closing_stays BEFORE UPDATE OR DELETE ON kpi_closing
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TRIGGER report_snapshot_stays BEFORE UPDATE OR DELETE ON report_snapshot
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await db.query(`ALTER TABLE kpi_correction ADD note text, ADD noted_by_name text`);
    await db.query(`
      UPDATE kpi_correction SET note = newest.note, noted_by_name = newest.by_name
      FROM (SELECT DISTINCT ON (correction_id) * FROM kpi_correction_note
            ORDER BY correction_id, id DESC) AS newest
      WHERE newest.correction_id = kpi_correction.id`);
    await db.query(`DROP TABLE kpi_correction_note`);
    await db.query(`
      ALTER TABLE open_data_release ADD version integer, ADD state text NOT NULL DEFAULT 'draft',
        ADD approved_by_name text, ADD approved_at timestamptz,
        ADD CONSTRAINT open_data_release_version_unique UNIQUE (dataset, version)`);
    await db.query(`
      UPDATE open_data_release SET state = 'published', version = publication.version,
        approved_by_name = publication.approved_by_name, approved_at = publication.approved_at
      FROM open_data_publication AS publication WHERE publication.release_id = open_data_release.id`);
    await db.query(`ALTER TABLE open_data_release ALTER state DROP DEFAULT`);
    await db.query(`DROP TABLE open_data_publication`);
    await db.query(`
      CREATE TRIGGER open_data_release_stays BEFORE UPDATE OR DELETE ON open_data_release
      FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change()`);
  }
}

async function publicationsApart(db: QueryRunner): Promise<void> {
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
    INSERT INTO open_data_publication (release_id, dataset, version, approved_by_name, approved_at)
    SELECT id, dataset, version, approved_by_name, approved_at FROM open_data_release
    WHERE state = 'published'`);
  await db.query(`DROP TRIGGER open_data_release_stays ON open_data_release`);
  await db.query(`
    ALTER TABLE open_data_release DROP COLUMN version, DROP COLUMN state,
      DROP COLUMN approved_by_name, DROP COLUMN approved_at`);
}

async function notesApart(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE kpi_correction_note (
      id uuid PRIMARY KEY,
      correction_id uuid NOT NULL REFERENCES kpi_correction (id),
      note text,
      salt text,
      by_name text NOT NULL,
      at timestamptz
    )`);
  await db.query(`CREATE INDEX kpi_correction_note_of ON kpi_correction_note (correction_id, id)`);
  // When they were written was not kept.
  await db.query(`
    INSERT INTO kpi_correction_note (id, correction_id, note, salt, by_name)
    SELECT uuidv7(), id, note, replace(gen_random_uuid()::text, '-', ''), noted_by_name
    FROM kpi_correction WHERE noted_by_name IS NOT NULL`);
  await db.query(`ALTER TABLE kpi_correction DROP COLUMN note, DROP COLUMN noted_by_name`);
}

interface Logged {
  recordType: string;
  sql: string;
}

/** What was there, as the digests of the kpi room take it (this copy stays as it was on that day). */
const LOGGED: readonly Logged[] = [
  {
    recordType: 'kpi-period',
    sql: `SELECT period AS record, NULL AS "inPeriod", period, snapshot, hash, by_id AS "byId",
            by_name AS "byName", closed_at AS at FROM kpi_closing`,
  },
  {
    recordType: 'kpi-correction',
    sql: `SELECT id AS record, period AS "inPeriod", id, period, consultation_id AS "consultationId",
            cells, reason, at FROM kpi_correction`,
  },
  {
    recordType: 'kpi-correction-note',
    sql: `SELECT id AS record, NULL AS "inPeriod", id, correction_id AS "correctionId", note, salt,
            by_name AS "byName", at FROM kpi_correction_note`,
  },
  {
    recordType: 'report',
    sql: `SELECT id AS record, NULL AS "inPeriod", id, title, to_char(from_day, 'YYYY-MM-DD') AS "from",
            to_char(to_day, 'YYYY-MM-DD') AS "to", content, hash, by_name AS "byName", at
          FROM report_snapshot`,
  },
  {
    recordType: 'open-data',
    sql: `SELECT release.id AS record, NULL AS "inPeriod", release.id, release.dataset,
            publication.version, release.fiscal_year AS "fiscalYear", release.content, release.hash,
            release.drafted_by_name AS "draftedByName", release.drafted_at AS "draftedAt",
            publication.approved_by_name AS "approvedByName", publication.approved_at AS "approvedAt"
          FROM open_data_publication AS publication
          JOIN open_data_release AS release ON release.id = publication.release_id`,
  },
];

async function logDigests(db: QueryRunner, { recordType, sql }: Logged): Promise<void> {
  const rows = (await db.query(sql)) as Record<string, unknown>[];
  for (const { record, inPeriod, ...content } of rows) {
    const plain = Object.fromEntries(
      Object.entries(content).map(([key, value]) => [
        key,
        value instanceof Date ? value.toISOString() : value,
      ]),
    );
    await db.query(
      `INSERT INTO audit_entry
         (at, actor_kind, actor_id, actor_name, action, record_type, record_id, changes, request_id)
       VALUES (now(), 'system', 'migration', '自動処理', 'published-record.logged', $1, $2, $3,
         'migration-039')`,
      [
        recordType,
        record,
        JSON.stringify({
          digest: { to: fingerprint(plain) },
          ...(inPeriod === null ? {} : { period: { to: inPeriod } }),
        }),
      ],
    );
  }
}
