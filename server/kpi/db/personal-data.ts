import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalDataHolder } from '../../platform/core/personal-data.js';
import { removedTable } from '../../platform/core/personal-table.js';

/**
 * What staff noted on a correction may name people; the correction itself is codes and stays. The salt goes
 * with the words, so that the digest in the audit log tells nothing about them.
 */
const corrections: PersonalDataHolder = {
  name: 'kpi-corrections',
  label: '確定後の訂正',
  tables: {
    kpi_correction: ['period', 'cells', 'reason'],
    kpi_correction_note: ['note', 'salt', 'by_name'],
  },
  erase: async (tx, { consultationId }) => {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE kpi_correction_note SET note = NULL, salt = NULL
       WHERE correction_id IN (SELECT id FROM kpi_correction WHERE consultation_id = $1)`,
      [consultationId],
    );
    return count;
  },
  export: async (db, { consultationId }) => {
    const rows = await db.query<{ held: Record<string, unknown> }[]>(
      `SELECT to_jsonb(held) AS held FROM (
         SELECT kpi_correction.*, note.note, note.by_name AS noted_by_name
         FROM kpi_correction LEFT JOIN kpi_correction_note AS note
           ON note.correction_id = kpi_correction.id
         WHERE consultation_id = $1 ORDER BY kpi_correction.id, note.id) AS held`,
      [consultationId],
    );
    return rows.map(({ held }) => held);
  },
};

@Injectable()
export class KpiPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      corrections,
      removedTable({ name: 'report-examples', label: '主な相談内容', table: 'report_example' }),
    );
  }
}
