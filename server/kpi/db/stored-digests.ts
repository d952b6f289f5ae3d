import type { PublishedKind, StoredDigest } from '../../audit/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import {
  closingDigest,
  correctionDigest,
  noteDigest,
  PUBLISHED,
  releaseDigest,
  reportDigest,
  type PublishedClosing,
  type PublishedCorrection,
  type PublishedNote,
  type PublishedReportSnapshot,
} from '../domain/published.js';
import { CORRECTION } from './kpi-correction.repository.js';
import { publishedReleases } from './open-data-store.js';

const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Everything this room publishes, with the digest of what is stored of it. */
export const PUBLISHED_KINDS: readonly PublishedKind[] = [
  { recordType: PUBLISHED.closing, label: '確定した月・年度', stored: closings },
  { recordType: PUBLISHED.correction, label: '確定後の訂正', stored: corrections },
  { recordType: PUBLISHED.note, label: '訂正の説明', stored: notes },
  { recordType: PUBLISHED.report, label: '保存した報告', stored: reports },
  { recordType: PUBLISHED.release, label: '公開したデータ', stored: openData },
];

async function* closings(tx: Tx): AsyncGenerator<StoredDigest> {
  const rows = await tx.query<PublishedClosing[]>(
    `SELECT period, snapshot, hash, by_id AS "byId", by_name AS "byName", closed_at AS "closedAt"
     FROM kpi_closing ORDER BY period`,
  );
  for (const row of rows) yield { id: row.period, digest: closingDigest(row) };
}

async function* corrections(tx: Tx): AsyncGenerator<StoredDigest> {
  const sql = `SELECT ${CORRECTION} FROM kpi_correction WHERE id > $1 ORDER BY id LIMIT ${String(PAGE)}`;
  for await (const row of paged<PublishedCorrection>(tx, sql)) {
    yield { id: row.id, digest: correctionDigest(row) };
  }
}

async function* notes(tx: Tx): AsyncGenerator<StoredDigest> {
  const sql = `SELECT id, correction_id AS "correctionId", note, salt, by_name AS "byName", at
    FROM kpi_correction_note WHERE id > $1 ORDER BY id LIMIT ${String(PAGE)}`;
  for await (const row of paged<PublishedNote>(tx, sql)) {
    yield { id: row.id, digest: noteDigest(row) };
  }
}

async function* reports(tx: Tx): AsyncGenerator<StoredDigest> {
  const sql = `SELECT id, title, to_char(from_day, 'YYYY-MM-DD') AS "fromDay",
      to_char(to_day, 'YYYY-MM-DD') AS "toDay", content, hash, by_name AS "byName", at
    FROM report_snapshot WHERE id > $1 ORDER BY id LIMIT ${String(PAGE)}`;
  for await (const row of paged<PublishedReportSnapshot>(tx, sql)) {
    yield { id: row.id, digest: reportDigest(row) };
  }
}

async function* openData(tx: Tx): AsyncGenerator<StoredDigest> {
  for (const row of await publishedReleases(tx)) yield { id: row.id, digest: releaseDigest(row) };
}

/** Rows page by page: `$1` of the query is the id after which the page begins. */
async function* paged<Row extends { id: string }>(tx: Tx, sql: string): AsyncGenerator<Row> {
  let after = FIRST_ID;
  for (;;) {
    const rows = await tx.query<Row[]>(sql, [after]);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
