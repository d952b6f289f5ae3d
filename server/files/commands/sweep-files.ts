import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { ERASED_LABEL } from '../../platform/core/personal-table.js';
import { FileStorage } from '../storage/file-storage.js';

/** Bytes this old without a row belong to no transaction any more. */
const ORPHAN_MS = 24 * 3_600_000;
/** Files of a form that was never finished are kept this long. */
const UNSENT_MS = 7 * 24 * 3_600_000;

/** Makes the storage follow the rows: bytes of erased and refused files go, and bytes nobody knows. */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Files that were erased or refused; gives how many. */
  async removeErased(): Promise<number> {
    const rows = await this.unitOfWork.query<{ id: string; key: string }>(
      `SELECT id, storage_key AS key FROM file
       WHERE state IN ('erased', 'refused') AND storage_key IS NOT NULL`,
    );
    for (const { id, key } of rows) {
      await this.storage.remove(key);
      await this.unitOfWork.query(`UPDATE file SET storage_key = NULL WHERE id = $1`, [id]);
    }
    return rows.length;
  }

  /** What somebody picked and never sent; gives how many. */
  async forgetUnsent(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - UNSENT_MS);
    const [, count] = await this.unitOfWork.read.query<[unknown, number]>(
      `UPDATE file SET state = 'erased', original_name = $2, sha256 = '', finding = NULL
       WHERE part_id IS NULL AND sent_by_kind IN ('requester', 'supporter')
         AND state <> 'erased' AND created_at < $1`,
      [before, ERASED_LABEL],
    );
    return count;
  }

  /** What a rolled-back transaction left behind; gives how many. */
  async removeOrphans(): Promise<number> {
    let removed = 0;
    const before = new Date(this.clock.now().getTime() - ORPHAN_MS);
    for await (const key of this.storage.keysBefore(before)) {
      const known = await this.unitOfWork.query(`SELECT 1 FROM file WHERE storage_key = $1`, [key]);
      if (known.length > 0) continue;
      await this.storage.remove(key);
      removed += 1;
    }
    return removed;
  }
}
