import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import type { Cell } from '../domain/cells.js';
import { fiscalYearOfMonth } from '../domain/period.js';

interface Change {
  /** Null where no case is behind it: a figure entered by hand. */
  consultationId: string | null;
  changed: readonly Cell[];
  reason: string;
  at: Date;
}

/** A 訂正 row: how one case changed the figures of a period after it was closed, and why. */
export interface CorrectionRow {
  id: string;
  period: string;
  consultationId: string | null;
  cells: Cell[];
  reason: string;
  note: string | null;
  notedByName: string | null;
  at: Date;
}

const COLUMNS = `id, period, consultation_id AS "consultationId", cells, reason, note,
  noted_by_name AS "notedByName", at`;

/** Writes a correction for every closed month and year the changed cells fall in. */
export async function correct(
  tx: Tx,
  { consultationId, changed, reason, at }: Change,
): Promise<void> {
  const months = [...new Set(changed.map(({ month }) => month))];
  const years = months.map((month) => `FY${String(fiscalYearOfMonth(month))}`);
  const closed = await tx.query<{ period: string }[]>(
    `SELECT period FROM kpi_closing WHERE period = ANY($1::text[])`,
    [[...months, ...years]],
  );
  for (const { period } of closed) {
    const cells = changed.filter(({ month }) => belongsTo(month, period));
    await tx.query(
      `INSERT INTO kpi_correction (id, period, consultation_id, cells, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), period, consultationId, JSON.stringify(cells), reason, at],
    );
  }
}

/** The corrections of a period, oldest first. */
export function correctionsOf(tx: Tx, period: string): Promise<CorrectionRow[]> {
  return tx.query<CorrectionRow[]>(
    `SELECT ${COLUMNS} FROM kpi_correction WHERE period = $1 ORDER BY at, id`,
    [period],
  );
}

export function belongsTo(month: string, period: string): boolean {
  return month === period || `FY${String(fiscalYearOfMonth(month))}` === period;
}

/** Whether there was such a correction. */
export async function noteCorrection(
  tx: Tx,
  period: string,
  id: string,
  note: string,
  by: string,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE kpi_correction SET note = $3, noted_by_name = $4 WHERE period = $1 AND id = $2`,
    [period, id, note, by],
  );
  return count > 0;
}
