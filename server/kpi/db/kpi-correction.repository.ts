import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { newId } from '../../platform/core/ids.js';
import type { Cell } from '../domain/cells.js';
import { fiscalYearOfMonth } from '../domain/period.js';
import { correctionDigest, PUBLISHED, type PublishedCorrection } from '../domain/published.js';
import { randomBytes } from 'node:crypto';
import type { PublishedNote } from '../domain/published.js';

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

/** As many bits as make a digest of few words tell nothing about them once the salt is gone. */
const SALT_BYTES = 16;

interface Words {
  note: string;
  byName: string;
  at: Date;
}

/** Corrections (訂正) of what was closed, and the notes on them. */
@Injectable()
export class KpiCorrectionRepository {
  /**
   * Writes a correction for every closed month and year the changed cells fall in. Gives what the audit log
   * must say of them in the same transaction: their digests.
   */
  async insertFor(tx: Tx, { consultationId, changed, reason, at }: Change): Promise<AuditRecord[]> {
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
  listOf(tx: Tx, period: string): Promise<CorrectionRow[]> {
    return tx.query<CorrectionRow[]>(
      `SELECT ${CORRECTION}, note.note, note.by_name AS "notedByName"
       FROM kpi_correction LEFT JOIN LATERAL (
         SELECT kpi_correction_note.note, by_name FROM kpi_correction_note
         WHERE correction_id = kpi_correction.id ORDER BY kpi_correction_note.id DESC LIMIT 1) AS note ON true
       WHERE kpi_correction.period = $1 ORDER BY kpi_correction.at, kpi_correction.id`,
      [period],
    );
  }

  /** Adds a note to a correction of a period; null when there is no such correction. Earlier notes stay. */
  async addNote(
    tx: Tx,
    { period, correctionId, ...words }: { period: string; correctionId: string } & Words,
  ): Promise<PublishedNote | null> {
    const found = await tx.query<unknown[]>(
      `SELECT 1 FROM kpi_correction WHERE period = $1 AND id = $2`,
      [period, correctionId],
    );
    if (found.length === 0) return null;
    const note = {
      id: newId(),
      correctionId,
      salt: randomBytes(SALT_BYTES).toString('hex'),
      ...words,
    };
    await tx.query(
      `INSERT INTO kpi_correction_note (id, correction_id, note, salt, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [note.id, correctionId, note.note, note.salt, note.byName, note.at],
    );
    return note;
  }
}

export function belongsTo(month: string, period: string): boolean {
  return month === period || `FY${String(fiscalYearOfMonth(month))}` === period;
}
