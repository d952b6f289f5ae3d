import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { unprocessable } from '../../platform/core/problems.js';
import { FileRepository } from '../db/file.repository.js';

/** Sends files along with a part of their owner (a message), in that part's transaction. */
@Injectable()
export class AttachFiles {
  constructor(private readonly files: FileRepository) {}

  /** @throws Problem 422 when one is not the owner's, has gone out already, or was refused. */
  async executeIn(
    tx: Tx,
    owner: { type: string; id: string },
    partId: string,
    fileIds: readonly string[],
  ): Promise<void> {
    const wanted = [...new Set(fileIds)];
    if (wanted.length === 0) return;
    if ((await this.files.attach(tx, owner, partId, wanted)) === wanted.length) return;
    throw unprocessable([
      {
        pointer: '/fileIds',
        code: 'choice',
        detail: '付けられないファイルがあります。ファイルを送り直してください。',
      },
    ]);
  }
}
