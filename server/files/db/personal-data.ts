import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED } from '../../platform/core/personal-table.js';

const files = blankedTable({
  name: 'files',
  label: '添付ファイル',
  table: 'file',
  where: `owner_type = 'consultation' AND owner_id = $1`,
  blank: {
    original_name: ERASED.label,
    sha256: ERASED.empty,
    finding: ERASED.nothing,
    // The job that follows an erasure removes the bytes of files in this state.
    state: `'erased'`,
  },
  retained: ['owner_type', 'media_type', 'warnings', 'sent_by_kind', 'sent_by_id', 'sent_by_name'],
});

/** The row stays (kind, size, when, by whom); name, digest and bytes go. */
@Injectable()
export class FilesPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register({
      ...files,
      // The bytes are fetched one by one: the address stands for them.
      export: async (db, subject) =>
        (await files.export(db, subject)).map((row) => ({
          ...row,
          download: `/api/v1/files/${String(row.id)}`,
        })),
    });
  }
}
