import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { FileRepository } from '../db/file.repository.js';
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
    private readonly files: FileRepository,
  ) {}

  /** Files that were erased or refused; gives how many. */
  async removeErased(): Promise<number> {
    const { read } = this.unitOfWork;
    const rows = await this.files.findRemovable(read);
    for (const { id, key } of rows) {
      await this.storage.remove(key);
      await this.files.update(read, id, { storageKey: null });
    }
    return rows.length;
  }

  /** What somebody picked and never sent; gives how many. */
  forgetUnsent(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - UNSENT_MS);
    return this.files.eraseUnsent(this.unitOfWork.read, before);
  }

  /** What a rolled-back transaction left behind; gives how many. */
  async removeOrphans(): Promise<number> {
    let removed = 0;
    const before = new Date(this.clock.now().getTime() - ORPHAN_MS);
    for await (const key of this.storage.keysBefore(before)) {
      if (await this.files.exists(this.unitOfWork.read, { storageKey: key })) continue;
      await this.storage.remove(key);
      removed += 1;
    }
    return removed;
  }
}
