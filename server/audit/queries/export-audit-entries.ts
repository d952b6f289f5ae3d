import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { csvOf, type CsvValue } from '../../platform/core/csv.js';
import { formatDateTime } from '../../platform/time/era.js';
import { unprocessable } from '../../platform/core/problems.js';
import { ENTRY_COLUMNS, EntryFilter, type EntryConditions } from './entry-filter.js';
import type { AuditEntry } from './list-audit-entries.js';

/** What a spreadsheet opens without trouble; a cut file would look like a whole one. */
const ROWS_MAX = 100_000;
const BATCH = 2_000;

/** Entries as the database gives them: `at` is a Date there. */
type Row = Omit<AuditEntry, 'at'> & { at: Date };

const HEADER = [
  '番号',
  '日時',
  '日時（ISO 8601）',
  '種別',
  'だれが',
  '役割',
  '利用者の識別子',
  '操作',
  '対象の種類',
  '対象の識別子',
  '変わった項目',
  '変更の内容',
  '接続元',
  '要求の識別子',
];

/** The audit log as a file: newest first, every entry that fits the conditions. */
@Injectable()
export class ExportAuditEntries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * CSV in UTF-8 with BOM, written as it is read, so that its length costs no memory.
   * @throws Problem 422 when more entries fit than a file may hold.
   */
  async csv(conditions: EntryConditions): Promise<Readable> {
    await this.refuseTooMany(conditions);
    return Readable.from(this.lines(conditions));
  }

  private async refuseTooMany(conditions: EntryConditions): Promise<void> {
    const filter = new EntryFilter(conditions);
    const [count] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM
         (SELECT 1 FROM audit_entry ${filter.where} LIMIT ${String(ROWS_MAX + 1)}) counted`,
      filter.parameters,
    );
    if ((count?.total ?? 0) <= ROWS_MAX) return;
    throw unprocessable([
      {
        pointer: '/from',
        code: 'too-many',
        detail: `一度に書き出せるのは${ROWS_MAX.toLocaleString('ja-JP')}件までです。期間や操作で絞ってください。`,
      },
    ]);
  }

  private async *lines(conditions: EntryConditions): AsyncGenerator<string> {
    yield csvOf([HEADER]);
    let last: string | undefined;
    for (;;) {
      const filter = new EntryFilter(conditions);
      filter.add((p) => `id < ${p}::bigint`, last);
      const rows = await this.unitOfWork.query<Row>(
        `SELECT ${ENTRY_COLUMNS} FROM audit_entry ${filter.where}
         ORDER BY audit_entry.id DESC LIMIT ${String(BATCH)}`,
        filter.parameters,
      );
      // The mark at the beginning belongs to the file, not to each part of it.
      if (rows.length > 0) yield csvOf(rows.map(lineOf)).slice(1);
      if (rows.length < BATCH) return;
      last = rows.at(-1)?.id;
    }
  }
}

function lineOf(entry: Row): CsvValue[] {
  return [
    entry.id,
    formatDateTime(entry.at),
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorName,
    entry.actorRole,
    entry.actorId,
    entry.action,
    entry.recordType,
    entry.recordId,
    entry.changes && Object.keys(entry.changes).join('、'),
    entry.changes && JSON.stringify(entry.changes),
    entry.ip,
    entry.requestId,
  ];
}
