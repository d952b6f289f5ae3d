import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden } from '../../platform/core/problems.js';
import { partyOf, type Visibility } from '../domain/visibility.js';
import { MessageEntity } from './message.entity.js';

/** What is known of a message that came as a mail. */
export interface MailOrigin {
  /** The whole text. */
  original: string;
  /** A trusted mail server says that it comes from the address known of its writer. */
  senderConfirmed: boolean;
}

interface NewMessage {
  id?: string;
  body: string;
  visibility: Visibility;
  mail?: MailOrigin;
}

export type MessageRecord = Readonly<MessageEntity>;

@Injectable()
export class MessageRepository extends Repository<MessageEntity> {
  protected readonly entity = MessageEntity;

  /** Writes a message and its timeline entry (which never repeats the body). */
  async add(
    tx: Tx,
    consultationId: string,
    { body, visibility, mail, ...rest }: NewMessage,
    actor: Actor,
    at: Date,
  ): Promise<MessageRecord> {
    const authorKind = partyOf(actor);
    if (authorKind === null) throw forbidden();
    const message = await this.insert(tx, {
      id: rest.id ?? newId(at.getTime()),
      consultationId,
      at,
      authorKind,
      authorId: actorId(actor),
      authorName: actorName(actor),
      visibility,
      body,
      via: mail ? 'mail' : 'web',
      original: mail && mail.original !== body ? mail.original : null,
      senderConfirmed: mail ? mail.senderConfirmed : null,
    });
    const kind = visibility === 'staff' ? 'note-added' : 'message-posted';
    const data = { messageId: message.id, visibility };
    await addToTimeline(tx, consultationId, { kind, data }, actor, at);
    return message;
  }
}
