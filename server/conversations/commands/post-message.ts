import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { lockCase, moveCase, ReplyClock, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { claimKey } from '../../database/idempotency.js';
import { AttachFiles, FILES_PER_MESSAGE } from '../../files/index.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { messagePosted } from '../domain/events.js';
import { partyOf, readableBy, VISIBILITIES } from '../domain/visibility.js';
import {
  MessageRepository,
  type MailOrigin,
  type MessageRecord,
} from '../db/message.repository.js';

/** The longest message, in characters. */
export const MESSAGE_MAX = 10_000;

export const MessageBody = z.strictObject({
  body: requiredText(MESSAGE_MAX),
  visibility: z.enum(VISIBILITIES).default('everyone'),
  /** Files sent before, to go out with it. */
  fileIds: z.array(z.uuid()).max(FILES_PER_MESSAGE).optional(),
});

export type PostMessageInput = z.output<typeof MessageBody> & {
  consultationId: string;
  /** Of a call that may come twice (a double click, a lost answer): the second stores nothing. */
  idempotencyKey?: string | null;
  /** The mail the body was taken from. */
  mail?: MailOrigin;
};

/**
 * Somebody writes into a case's conversation: the desk, its requester, or one of its supporters.
 *
 * That a supporter works on this very case is decided before, by the record policy of the route that
 * calls (`engagement`): engagements live on the same floor and this room does not know them.
 * A requester's words bring a case that waits for them back to where it waited, and start the clock of
 * the reply to them; a reply stops it.
 */
@Injectable()
export class PostMessage extends Command<PostMessageInput, CaseRecord, MessageRecord> {
  constructor(
    private readonly clock: ReplyClock,
    private readonly messages: MessageRepository,
    private readonly attachFiles: AttachFiles,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: PostMessageInput): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor, target: CaseRecord, { visibility }: PostMessageInput): void {
    const party = partyOf(actor);
    if (party === null || (actor.kind === 'account' && actor.role === 'auditor')) throw forbidden();
    if (actor.kind === 'requester' && actor.id !== target.id) throw notFound();
    if (!readableBy(party).includes(visibility)) {
      throw forbidden('この公開範囲では送れません。公開範囲を選び直してください。');
    }
    if (party === 'supporter' && target.state === 'closed') {
      throw conflict('closed', 'このご相談は完了しているため、メッセージは送れません。');
    }
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { body, visibility, fileIds = [], idempotencyKey = null, mail }: PostMessageInput,
    actor: Actor,
  ): Promise<Outcome<MessageRecord>> {
    const at = this.now();
    const id = newId(at.getTime());
    if (idempotencyKey !== null) {
      // Keys are their caller's own: nobody gets another's message for guessing one.
      const operation = `message.post ${target.id} ${actor.kind} ${actorId(actor) ?? ''}`;
      const claim = {
        operation,
        key: idempotencyKey,
        body: { body, visibility },
        recordId: id,
        at,
      };
      const earlier = await claimKey(tx, claim);
      if (earlier !== null) return this.repeated(tx, target.id, earlier);
    }
    const words = { id, body, visibility, ...(mail && { mail }) };
    const message = await this.messages.add(tx, target.id, words, actor, at);
    await this.attachFiles.executeIn(
      tx,
      { type: 'consultation', id: target.id },
      message.id,
      fileIds,
    );
    const events = [messagePosted(target.id, message.id)];
    if (actor.kind === 'requester' && target.waitingFrom !== null) {
      events.push(...(await moveCase(tx, target, target.waitingFrom, actor, at)));
    }
    if (actor.kind === 'requester') await this.clock.start(tx, target, at);
    else if (visibility === 'everyone') await this.clock.stop(tx, target, at);
    return {
      result: message,
      events,
      audit: {
        action: 'message.posted',
        recordType: 'consultation',
        recordId: target.id,
        changes: { message: { to: message.id }, visibility: { to: visibility } },
      },
    };
  }

  /** The message the first call with this key wrote; nobody is told again. */
  private async repeated(
    tx: Tx,
    consultationId: string,
    messageId: string,
  ): Promise<Outcome<MessageRecord>> {
    return {
      result: await this.messages.get(tx, messageId),
      audit: {
        action: 'message.repeated',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { message: { to: messageId } },
      },
    };
  }
}
