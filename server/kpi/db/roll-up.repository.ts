import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { SEMINAR_SUMMARY } from '../../seminars/index.js';
import { SURVEY_SUMMARY } from '../../surveys/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import { entryCell, type Cell } from '../domain/cells.js';

/** Roll-ups share it, a closing takes it alone: no figure moves while a period is being closed. */
const ROLLUP_LOCK = 0x6b_70_69;

const COLUMNS = `month, measure, requester_type AS "requesterType", content_type AS "contentType",
  theme, municipality, channel, detail, count`;

/** What adds to the roll-ups: a case, a survey about a support that belongs to none, a seminar. */
export interface Source {
  kind: 'case' | 'survey' | 'seminar';
  id: string;
}

/** Where the additions of each kind are kept, and which record they are of. */
const TABLES = {
  case: { table: 'kpi_contribution', key: 'consultation_id', of: CONSULTATION_SUMMARY },
  survey: { table: 'kpi_survey_contribution', key: 'invitation_id', of: SURVEY_SUMMARY },
  seminar: { table: 'kpi_seminar_contribution', key: 'seminar_id', of: SEMINAR_SUMMARY },
} as const;

/** The roll-ups, and what each case, survey and seminar adds to them. */
@Injectable()
export class RollUpRepository {
  async share(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [ROLLUP_LOCK]);
  }

  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ROLLUP_LOCK]);
  }

  /** What the source has added so far, its row locked until the transaction ends. */
  async lockCellsOf(tx: Tx, { kind, id }: Source, at: Date): Promise<Cell[]> {
    const { table, key, of } = TABLES[kind];
    await tx.query(
      `INSERT INTO ${table} (${key}, updated_at)
       SELECT id, $2 FROM ${of} WHERE id = $1 ON CONFLICT DO NOTHING`,
      [id, at],
    );
    const [row] = await tx.query<{ cells: Cell[] }[]>(
      `SELECT cells FROM ${table} WHERE ${key} = $1 FOR UPDATE`,
      [id],
    );
    return row?.cells ?? [];
  }

  async saveCellsOf(tx: Tx, { kind, id }: Source, cells: readonly Cell[], at: Date): Promise<void> {
    const { table, key } = TABLES[kind];
    await tx.query(`UPDATE ${table} SET cells = $2, updated_at = $3 WHERE ${key} = $1`, [
      id,
      JSON.stringify(cells),
      at,
    ]);
  }

  /** Adds the differences, in the cells' one order: two cases never wait for each other in a circle. */
  async add(tx: Tx, cells: readonly Cell[]): Promise<void> {
    await tx.query(
      `INSERT INTO kpi_rollup (month, measure, requester_type, content_type, theme, municipality,
                               channel, detail, count)
       SELECT month, measure, "requesterType", "contentType", theme, municipality, channel, detail, count
       FROM jsonb_to_recordset($1::jsonb) AS cell (month text, measure text, "requesterType" text,
         "contentType" text, theme text, municipality text, channel text, detail text, count int)
       ON CONFLICT (month, measure, requester_type, content_type, theme, municipality, channel, detail)
       DO UPDATE SET count = kpi_rollup.count + excluded.count`,
      [JSON.stringify(cells)],
    );
  }

  /** The roll-ups of these months, or of all; cells of 0 are left out. */
  read(tx: Tx, months: readonly string[] | null = null): Promise<Cell[]> {
    return tx.query<Cell[]>(
      `SELECT ${COLUMNS} FROM kpi_rollup
       WHERE count <> 0 AND ($1::text[] IS NULL OR month = ANY($1::text[]))`,
      [months],
    );
  }

  /** Cases received by month, from the roll-ups. */
  receivedByMonth(tx: Tx): Promise<{ month: string; count: number }[]> {
    return tx.query(
      `SELECT month, sum(count)::int AS count FROM kpi_rollup
       WHERE measure = 'received' GROUP BY month`,
    );
  }

  /** Cases that came in since, whose turn in the roll-ups has not come: a moment's worth. */
  recountByMonth(tx: Tx, since: Date, now: Date): Promise<{ month: string; count: number }[]> {
    return tx.query(
      `SELECT to_char(received_at AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM') AS month,
              count(*)::int AS count
       FROM ${CONSULTATION_SUMMARY} AS c
       WHERE received_at >= $1 AND received_at <= $2 AND state <> 'spam' AND merged_into IS NULL
         AND NOT EXISTS (SELECT 1 FROM kpi_contribution AS k WHERE k.consultation_id = c.id)
       GROUP BY 1`,
      [since, now],
    );
  }

  /** Cases that have added nothing yet: older than the roll-ups, or loaded without events. */
  async findMissingCases(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${CONSULTATION_SUMMARY} AS c
       WHERE NOT EXISTS (SELECT 1 FROM kpi_contribution AS k WHERE k.consultation_id = c.id)
       ORDER BY id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The same of surveys that belong to no case. */
  async findMissingSurveys(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${SURVEY_SUMMARY} AS s WHERE consultation_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM kpi_survey_contribution AS k WHERE k.invitation_id = s.id)
       ORDER BY id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Seminars that have added something, or were looked at. */
  async findSeminars(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT seminar_id AS id FROM kpi_seminar_contribution ORDER BY seminar_id',
    );
    return rows.map(({ id }) => id);
  }

  /** What was entered by hand for these months and not cancelled, as cells. */
  async readEntryCells(tx: Tx, months: readonly string[]): Promise<Cell[]> {
    const rows = await tx.query<{ key: string; day: string; amount: number }[]>(
      `SELECT key, to_char(occurred_on, 'YYYY-MM-DD') AS day, amount FROM kpi_entry
       WHERE cancelled_at IS NULL AND to_char(occurred_on, 'YYYY-MM') = ANY($1::text[])`,
      [months],
    );
    return rows.map(({ key, day, amount }) => entryCell(key, day, amount));
  }

  /** What cases have added to one measure, those that have anything in these months (null: in any). */
  contributionsIn(
    tx: Tx,
    measure: string,
    months: readonly string[] | null,
  ): Promise<{ consultationId: string; cells: Cell[] }[]> {
    return tx.query(
      `SELECT consultation_id AS "consultationId", cells FROM kpi_contribution
       WHERE EXISTS (
         SELECT 1 FROM jsonb_to_recordset(cells) AS cell (month text, measure text)
         WHERE cell.measure = $1 AND ($2::text[] IS NULL OR cell.month = ANY($2::text[])))`,
      [measure, months],
    );
  }

  /** What surveys without a case have added, in these months or in all. */
  answersWithoutCase(tx: Tx, months: readonly string[] | null): Promise<Cell[]> {
    return tx.query<Cell[]>(
      `SELECT cell.* FROM kpi_survey_contribution, jsonb_to_recordset(cells) AS cell (month text,
         measure text, "requesterType" text, "contentType" text, theme text, municipality text,
         channel text, detail text, count int)
       WHERE $1::text[] IS NULL OR cell.month = ANY($1::text[])`,
      [months],
    );
  }
}
