import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { FileEntity } from '../db/file.entity.js';
import { ERASED_LABEL } from '../../platform/core/personal-table.js';

interface Input {
  owner: { type: string; id: string };
  fileId: string;
}

/** Takes a file back that has not gone out with a message: the desk any, others their own. Its bytes go with the next sweep. */
@Injectable()
export class RemoveFile extends Command<Input, FileEntity, void> {
  protected async load(tx: Tx, { owner, fileId }: Input): Promise<FileEntity> {
    const file = isId(fileId)
      ? await tx.findOne(FileEntity, {
          where: { id: fileId, ownerType: owner.type, ownerId: owner.id },
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    if (!file || file.state === 'erased') throw notFound();
    return file;
  }

  protected authorise(actor: Actor, file: FileEntity): void {
    if (actor.kind === 'account' && actor.role === 'auditor') throw forbidden();
    const own = file.sentByKind === actor.kind && file.sentById === actorId(actor);
    if (actor.kind !== 'account' && !own) throw notFound();
    if (file.partId !== null) {
      throw conflict('attached', 'メッセージと一緒に送ったファイルは取り除けません。');
    }
  }

  protected async handle(tx: Tx, file: FileEntity): Promise<Outcome<void>> {
    await tx.update(
      FileEntity,
      { id: file.id },
      { state: 'erased', originalName: ERASED_LABEL, sha256: '', finding: null },
    );
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
