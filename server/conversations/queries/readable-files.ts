import { Injectable } from '@nestjs/common';
import { Files, type FileView } from '../../files/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { ListMessages } from './list-messages.js';

/** Files of a case as a requester or supporter may see them: those that came with a message they read. */
@Injectable()
export class ReadableFiles {
  constructor(
    private readonly files: Files,
    private readonly messages: ListMessages,
  ) {}

  /** Oldest first. That the reader may see the case at all is the calling route's record policy. */
  async of(actor: Actor, consultationId: string): Promise<FileView[]> {
    const readable = await this.messages.readableBy(actor, consultationId);
    const messageIds = new Set(readable.map(({ id }) => id));
    const files = await this.files.of({ type: 'consultation', id: consultationId });
    return files.filter(({ messageId }) => messageId !== null && messageIds.has(messageId));
  }

  /** The bytes of one of them. @throws Problem 404; 409 or 410 as {@link Files.open} */
  async open(
    actor: Actor,
    consultationId: string,
    fileId: string,
  ): Promise<{ name: string; mediaType: string; bytes: Buffer }> {
    const readable = await this.of(actor, consultationId);
    if (!readable.some(({ id }) => id === fileId)) throw notFound();
    return this.files.open(fileId);
  }
}
