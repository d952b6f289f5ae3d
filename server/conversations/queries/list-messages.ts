import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Files, type FileView } from '../../files/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { MessageEntity } from '../db/message.entity.js';
import { partyOf, readableBy, type AuthorKind } from '../domain/visibility.js';
import type { MessageView } from './views.js';

/** To a requester the desk speaks with one voice, whoever sat there. */
const STAFF_DISPLAY_NAME = '相談窓口';

/** A case's conversation, as far as the reader may follow it. */
@Injectable()
export class ListMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
  ) {}

  /**
   * Oldest first. The requester reads `everyone`, a supporter `support` too, the desk all.
   * That the reader may see the case at all is the calling route's record policy.
   */
  async readableBy(actor: Actor, consultationId: string): Promise<MessageView[]> {
    const party = partyOf(actor);
    if (party === null) return [];
    const messages = await this.unitOfWork.read.find(MessageEntity, {
      where: { consultationId, visibility: In([...readableBy(party)]) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const files = await this.filesOf(consultationId);
    return messages.map((message) => messageView(message, actor, files, party));
  }

  /** One message as this reader sees it. */
  async withFiles(message: MessageEntity, reader: Actor): Promise<MessageView> {
    return messageView(message, reader, await this.filesOf(message.consultationId));
  }

  private filesOf(consultationId: string): Promise<FileView[]> {
    return this.files.of({ type: 'consultation', id: consultationId });
  }
}

function messageView(
  message: MessageEntity,
  reader: Actor,
  files: readonly FileView[],
  party: AuthorKind | null = partyOf(reader),
): MessageView {
  const ofParty = message.authorKind === party;
  return {
    id: message.id,
    at: message.at.toISOString(),
    authorKind: message.authorKind,
    authorName:
      party === 'requester' && message.authorKind === 'staff'
        ? STAFF_DISPLAY_NAME
        : message.authorName,
    visibility: message.visibility,
    body: message.body,
    via: message.via,
    original: party === 'staff' ? message.original : null,
    ...(message.senderConfirmed !== null && { senderConfirmed: message.senderConfirmed }),
    files: files.filter(({ messageId }) => messageId === message.id),
    mine: ofParty && (reader.kind !== 'supporter' || message.authorId === reader.id),
  };
}
