import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { RecordPolicies } from '../../platform/core/record-policies.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, gone, notFound } from '../../platform/core/problems.js';
import { FileEntity } from '../db/file.entity.js';
import { FILE_WARNINGS } from '../domain/warnings.js';
import { FileStorage } from '../storage/file-storage.js';

export const FileView = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    state: z.enum(['quarantined', 'clean', 'refused']),
    /** What it can do when opened (scripts, files inside …): to be said before it is. */
    warnings: z.array(z.enum(FILE_WARNINGS)),
    /** The message it came with; null while it lies with the case. */
    messageId: z.string().nullable(),
    sentByName: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

/** Files of records, and their bytes. */
@Injectable()
export class Files {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly policies: RecordPolicies,
  ) {}

  /** Oldest first; what others have picked and not sent yet is theirs alone. */
  async of(owner: { type: string; id: string }): Promise<FileView[]> {
    const files = await this.unitOfWork.read.find(FileEntity, {
      where: { ownerType: owner.type, ownerId: owner.id, state: Not('erased') },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return files.filter(isSent).flatMap((file) => fileView(file) ?? []);
  }

  /** Whether it is there and the actor may know of its owner. */
  async allowed(actor: Actor, id: string): Promise<boolean> {
    const file = await this.unitOfWork.read.findOneBy(FileEntity, { id, state: Not('erased') });
    return (
      file !== null && isSent(file) && this.policies.allows(file.ownerType, actor, file.ownerId)
    );
  }

  /** The bytes. @throws Problem 404; 409 while it waits for the scanner; 410 when it was refused. */
  async open(id: string): Promise<{ name: string; mediaType: string; bytes: Buffer }> {
    const file = await this.unitOfWork.read.findOneBy(FileEntity, { id });
    if (!file || file.state === 'erased') throw notFound();
    if (file.state === 'quarantined') {
      throw conflict(
        'quarantined',
        'ウイルス検査が終わるまで開けません。少し待ってから、もう一度お試しください。',
      );
    }
    if (file.state === 'refused' || file.storageKey === null) {
      throw gone('refused', 'ウイルス検査で問題が見つかったため、このファイルは開けません。');
    }
    const bytes = await this.storage.get(file.storageKey);
    return { name: file.originalName, mediaType: file.mediaType, bytes };
  }
}

/** Files of the desk are with the case at once, those of others when their message goes out. */
const isSent = (file: FileEntity): boolean =>
  file.partId !== null || file.sentByKind === 'account' || file.sentByKind === 'system';

/** As people see it; null for an erased one. */
export function fileView(file: FileEntity): FileView | null {
  if (file.state === 'erased') return null;
  return {
    id: file.id,
    name: file.originalName,
    mediaType: file.mediaType,
    size: file.size,
    state: file.state,
    warnings: file.warnings,
    messageId: file.partId,
    sentByName: file.sentByName,
    createdAt: file.createdAt.toISOString(),
  };
}
