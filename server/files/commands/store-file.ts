import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { fileStored } from '../domain/events.js';
import type { Inspected } from '../domain/inspect.js';
import { FILES_PER_MESSAGE } from '../domain/limits.js';
import { by } from '../queries/sent-files.js';
import { VirusScanner } from '../scanner/virus-scanner.js';
import { FileStorage } from '../storage/file-storage.js';
import { FileRepository, type FileRecord } from '../db/file.repository.js';

/** Files of one record that people of outside may send, so that a link cannot fill the disk. */
const FILES_OF_OTHERS = 60;

export interface StoreFileInput {
  owner: { type: string; id: string };
  /** As `inspect` gives it. */
  file: Inspected;
}

/** Of this sender, with the record: how many belong to no message yet, and how many there are. */
interface Counts {
  waiting: number;
  sent: number;
}

/**
 * Keeps an inspected file for a record. That the actor may add to the record is decided before, by the
 * record policy of the route that calls. The bytes are kept before the row says so; bytes without a row
 * (a rollback) are swept at night.
 */
@Injectable()
export class StoreFile extends Command<StoreFileInput, Counts, FileRecord> {
  constructor(
    private readonly storage: FileStorage,
    private readonly scanner: VirusScanner,
    private readonly files: FileRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { owner }: StoreFileInput, actor: Actor): Promise<Counts> {
    return this.files.countSent(tx, by(owner, actor));
  }

  protected authorise(actor: Actor, { waiting, sent }: Counts): void {
    const reads = actor.kind === 'account' && actor.role === 'auditor';
    if (reads || actor.kind === 'anonymous' || actor.kind === 'pending') throw forbidden();
    if (actor.kind !== 'account' && sent >= FILES_OF_OTHERS) {
      throw conflict(
        'too-many-in-all',
        `一つのご相談で送れるファイルは${String(FILES_OF_OTHERS)}個までです。続きは窓口にご相談ください。`,
      );
    }
    if (waiting >= FILES_PER_MESSAGE) {
      throw conflict(
        'too-many-files',
        `一度に送れるのは${String(FILES_PER_MESSAGE)}個までです。先に送ったファイルをメッセージに付けるか、取り除いてください。`,
      );
    }
  }

  protected async handle(
    tx: Tx,
    _counts: Counts,
    { owner, file }: StoreFileInput,
    actor: Actor,
  ): Promise<Outcome<FileRecord>> {
    const at = this.now();
    const stored = {
      id: newId(at.getTime()),
      ownerType: owner.type,
      ownerId: owner.id,
      partId: null,
      originalName: file.name,
      mediaType: file.mediaType,
      size: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      state: this.scanner.present ? 'quarantined' : 'clean',
      storageKey: newId(),
      finding: null,
      warnings: file.warnings,
      sentByKind: actor.kind,
      sentById: actorId(actor),
      sentByName: actorName(actor),
      createdAt: at,
      scannedAt: null,
    } as const;
    await this.storage.put(stored.storageKey, file.bytes);
    return {
      result: await this.files.insert(tx, stored),
      events: this.scanner.present ? [fileStored(stored.id)] : [],
      audit: {
        action: 'file.stored',
        recordType: owner.type,
        recordId: owner.id,
        changes: {
          file: { to: stored.id },
          mediaType: { to: stored.mediaType },
          size: { to: stored.size },
          ...(stored.warnings.length > 0 && { warnings: { to: stored.warnings.join(' ') } }),
        },
      },
    };
  }
}
