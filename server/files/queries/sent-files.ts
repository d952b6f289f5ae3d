import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { FileEntity } from '../db/file.entity.js';
import { fileView, type FileView } from './files.js';

interface Owner {
  type: string;
  id: string;
}

/** The same bytes sent twice within this time are one file: a double click, a form sent again. */
const SAME_MS = 10 * 60_000;

/** What one person has sent for a record, also what has not gone out with a message yet. */
@Injectable()
export class SentFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sent by this person and in no message yet, oldest first. Refused ones are not among them. */
  async waiting(owner: Owner, actor: Actor): Promise<FileView[]> {
    const files = await this.unitOfWork.read.find(FileEntity, {
      where: {
        ...by(owner, actor),
        partId: IsNull(),
        state: In(['quarantined', 'clean']),
      },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return files.flatMap((file) => fileView(file) ?? []);
  }

  /** Whether this person sent the very same (cleaned) bytes a moment ago. */
  has(owner: Owner, actor: Actor, bytes: Buffer): Promise<boolean> {
    return this.unitOfWork.read.existsBy(FileEntity, {
      ...by(owner, actor),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      state: Not('erased'),
      createdAt: MoreThan(new Date(this.clock.now().getTime() - SAME_MS)),
    });
  }
}

/** Of this record and sent by this person. */
export const by = (owner: Owner, actor: Actor) => ({
  ownerType: owner.type,
  ownerId: owner.id,
  sentByKind: actor.kind,
  sentById: actorId(actor) ?? '',
});
