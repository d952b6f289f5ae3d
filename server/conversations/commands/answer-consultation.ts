import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  lockCase,
  moveCase,
  type CaseRecord,
  type ConsultationState,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { requiredText } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { MESSAGE_MAX } from './post-message.js';
import { MessageRepository, type MessageRecord } from '../db/message.repository.js';

export const AnswerBody = z.strictObject({ body: requiredText(MESSAGE_MAX) });

type Input = z.output<typeof AnswerBody> & { consultationId: string };

/** Why staff cannot answer alone now, and what to do; states that are missing can be answered. */
const OBSTACLES: Partial<Record<ConsultationState, string>> = {
  matching: '担当者を調整中です。職員が回答するときは、先に「聞き取り中」に戻してください。',
  advising: '登録者が支援中です。助言記録が届くと回答になります。',
  answered: 'このご相談にはすでに回答しています。補足はメッセージで送ってください。',
  closed: 'このご相談は完了しています。回答するには、先に再開してください。',
};

/**
 * Staff answer alone, where they can: the answer becomes a message everyone reads, and support ends.
 * Nobody is told of that message by `message.posted`; `consultation.answered` tells of it, once.
 */
@Injectable()
export class AnswerConsultation extends Command<Input, CaseRecord, MessageRecord> {
  constructor(private readonly messages: MessageRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { body }: Input,
    actor: Actor,
  ): Promise<Outcome<MessageRecord>> {
    const at = this.now();
    const events = await this.enterHearing(tx, target, actor, at);
    const message = await this.messages.add(
      tx,
      target.id,
      { body, visibility: 'everyone' },
      actor,
      at,
    );
    events.push(...(await moveCase(tx, target, 'answered', actor, at)));
    return {
      result: message,
      events,
      audit: {
        action: 'consultation.answered',
        recordType: 'consultation',
        recordId: target.id,
        changes: { message: { to: message.id } },
      },
    };
  }

  /** A fresh case, or one waiting during its hearing, is heard out by the act of answering it. */
  private async enterHearing(
    tx: Tx,
    target: CaseRecord,
    actor: Actor,
    at: Date,
  ): Promise<DomainEvent[]> {
    if (target.state === 'hearing') return [];
    const waiting = target.state === 'awaiting_requester';
    if (target.state === 'received' || (waiting && target.waitingFrom === 'hearing')) {
      return moveCase(tx, target, 'hearing', actor, at);
    }
    const state = waiting ? (target.waitingFrom ?? target.state) : target.state;
    throw conflict(
      'not-answerable',
      OBSTACLES[state] ?? 'このご相談は終わっているため、回答できません。',
    );
  }
}
