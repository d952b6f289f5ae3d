import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { ERASED_LABEL } from '../../platform/core/personal-table.js';
import { FileRepository, type FileRecord } from '../db/file.repository.js';

interface Input {
  owner: { type: string; id: string };
  fileId: string;
}

/** Takes a file back that has not gone out with a message: the desk any, others their own. Its bytes go with the next sweep. */
@Injectable()
export class RemoveFile extends Command<Input, FileRecord, void> {
  constructor(private readonly files: FileRepository) {
    super();
  }

  protected async load(tx: Tx, { owner, fileId }: Input): Promise<FileRecord> {
    const file = await this.files.lock(tx, {
      id: fileId,
      ownerType: owner.type,
      ownerId: owner.id,
    });
    if (file.state === 'erased') throw notFound();
    return file;
  }

  protected authorise(actor: Actor, file: FileRecord): void {
    if (actor.kind === 'account' && actor.role === 'auditor') throw forbidden();
    const own = file.sentByKind === actor.kind && file.sentById === actorId(actor);
    if (actor.kind !== 'account' && !own) throw notFound();
    if (file.partId !== null) {
      throw conflict('attached', 'メッセージと一緒に送ったファイルは取り除けません。');
    }
  }

  protected async handle(tx: Tx, file: FileRecord): Promise<Outcome<void>> {
    await this.files.update(tx, file.id, {
      state: 'erased',
      originalName: ERASED_LABEL,
      sha256: '',
      finding: null,
    });
    return {
      result: undefined,
      audit: {
        action: 'file.removed',
        recordType: file.ownerType,
        recordId: file.ownerId,
        changes: { file: { from: file.id } },
      },
    };
  }
}
