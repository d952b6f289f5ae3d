import type { Tx } from '../../database/unit-of-work.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { newId } from '../../platform/core/ids.js';
import type { Cell } from '../domain/cells.js';
import { fiscalYearOfMonth } from '../domain/period.js';
import { correctionDigest, PUBLISHED, type PublishedCorrection } from '../domain/published.js';

interface Change {
  /** Null where no case is behind it: a figure entered by hand. */
  consultationId: string | null;
  changed: readonly Cell[];
  reason: string;
  at: Date;
}

/** A 訂正 row: how one case changed the figures of a period after it was closed, and why. */
export interface CorrectionRow extends PublishedCorrection {
  cells: Cell[];
  /** What a manager wrote about it last; null without, and once erased. */
  note: string | null;
  notedByName: string | null;
}

/** A correction as it was published. */
export const CORRECTION = `kpi_correction.id, kpi_correction.period,
  kpi_correction.consultation_id AS "consultationId", kpi_correction.cells, kpi_correction.reason,
  kpi_correction.at`;

/**
 * Writes a correction for every closed month and year the changed cells fall in. Gives what the audit log
 * must say of them in the same transaction: their digests.
 */
export async function correct(
  tx: Tx,
  { consultationId, changed, reason, at }: Change,
): Promise<AuditRecord[]> {
  const months = [...new Set(changed.map(({ month }) => month))];
  const years = months.map((month) => `FY${String(fiscalYearOfMonth(month))}`);
  const closed = await tx.query<{ period: string }[]>(
    `SELECT period FROM kpi_closing WHERE period = ANY($1::text[])`,
    [[...months, ...years]],
  );
  const records: AuditRecord[] = [];
  for (const { period } of closed) {
    const cells = changed.filter(({ month }) => belongsTo(month, period));
    const correction = { id: newId(), period, consultationId, cells, reason, at };
    await tx.query(
      `INSERT INTO kpi_correction (id, period, consultation_id, cells, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [correction.id, period, consultationId, JSON.stringify(cells), reason, at],
    );
    records.push({
      action: 'kpi-correction.made',
      recordType: PUBLISHED.correction,
      recordId: correction.id,
      changes: { period: { to: period }, digest: { to: correctionDigest(correction) } },
    });
  }
  return records;
}

/** The corrections of a period, oldest first, each with its newest note. */
export function correctionsOf(tx: Tx, period: string): Promise<CorrectionRow[]> {
  return tx.query<CorrectionRow[]>(
    `SELECT ${CORRECTION}, note.note, note.by_name AS "notedByName"
     FROM kpi_correction LEFT JOIN LATERAL (
       SELECT kpi_correction_note.note, by_name FROM kpi_correction_note
       WHERE correction_id = kpi_correction.id ORDER BY kpi_correction_note.id DESC LIMIT 1) AS note ON true
     WHERE kpi_correction.period = $1 ORDER BY kpi_correction.at, kpi_correction.id`,
    [period],
  );
}

export function belongsTo(month: string, period: string): boolean {
  return month === period || `FY${String(fiscalYearOfMonth(month))}` === period;
}
