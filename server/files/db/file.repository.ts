import { Injectable } from '@nestjs/common';
import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ERASED_LABEL } from '../../platform/core/personal-table.js';
import { FileEntity } from './file.entity.js';

export type FileRecord = Readonly<FileEntity>;

@Injectable()
export class FileRepository extends Repository<FileEntity> {
  protected readonly entity = FileEntity;

  /** What somebody sent that was not erased: how many belong to no message yet, and how many in all. */
  async countSent(
    tx: Tx,
    sent: FindOptionsWhere<FileEntity>,
  ): Promise<{ waiting: number; sent: number }> {
    const own = { ...sent, state: Not('erased' as const) };
    return {
      waiting: await tx.countBy(FileEntity, { ...own, partId: IsNull() }),
      sent: await tx.countBy(FileEntity, own),
    };
  }

  /** Puts these of the owner's files that are still free to the part; gives how many. */
  async attach(
    tx: Tx,
    owner: { type: string; id: string },
    partId: string,
    ids: readonly string[],
  ): Promise<number> {
    const [, attached] = await tx.query<[unknown, number]>(
      `UPDATE file SET part_id = $4
       WHERE id = ANY($3) AND owner_type = $1 AND owner_id = $2 AND part_id IS NULL
         AND state IN ('quarantined', 'clean')`,
      [owner.type, owner.id, ids, partId],
    );
    return attached;
  }

  /** Files that were erased or refused and whose bytes are still stored. */
  findRemovable(tx: Tx): Promise<{ id: string; key: string }[]> {
    return tx.query<{ id: string; key: string }[]>(
      `SELECT id, storage_key AS key FROM file
       WHERE state IN ('erased', 'refused') AND storage_key IS NOT NULL`,
    );
  }

  /** Erases what was picked before this time and never sent; gives how many. */
  async eraseUnsent(tx: Tx, before: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE file SET state = 'erased', original_name = $2, sha256 = '', finding = NULL
       WHERE part_id IS NULL AND sent_by_kind IN ('requester', 'supporter')
         AND state <> 'erased' AND created_at < $1`,
      [before, ERASED_LABEL],
    );
    return count;
  }
}
