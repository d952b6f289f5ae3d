import { Injectable } from '@nestjs/common';
import type { Language } from '../../centre/index.js';
import { FindCase, moveBetween, type ConsultationState } from '../../consultations/index.js';
import { ListMessages } from '../../conversations/index.js';
import type { Actor } from '../../platform/actor.js';
import { notFound } from '../../platform/problems.js';
import type { CaseView, MessageView } from '../pages/case/view.js';

/** States in which nobody reads the requester's messages any more. */
const OVER: readonly ConsultationState[] = ['closed', 'withdrawn', 'out_of_scope'];

/** Puts together what the requester's page of a case shows. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly findCase: FindCase,
    private readonly messages: ListMessages,
  ) {}

  /** @throws Problem 404 */
  async forRequester(
    actor: Actor,
    id: string,
    token: string,
    _language: Language,
  ): Promise<CaseView> {
    const found = await this.findCase.byId(id);
    if (!found) throw notFound();
    const { state } = found;
    return {
      path: `/c/${token}`,
      receiptNumber: found.receiptNumber,
      title: found.title,
      body: found.body,
      // To its sender a case in the spam queue looks like one that was just received.
      state: state === 'spam' ? 'received' : state,
      stage: state === 'awaiting_requester' ? (found.waitingFrom ?? 'hearing') : state,
      receivedAt: found.receivedAt,
      replyBy: found.replyBy,
      messages: await this.messagesFor(actor, id),
      advice: [],
      survey: null,
      mayWrite: !OVER.includes(state),
      mayWithdraw: moveBetween(state, 'withdrawn') !== undefined,
    };
  }

  /** Messages as this reader may see them, oldest first. */
  async messagesFor(actor: Actor, consultationId: string): Promise<MessageView[]> {
    const messages = await this.messages.readableBy(actor, consultationId);
    return messages.map(({ id, at, authorName, mine, body }) => ({
      id,
      at: new Date(at),
      authorName,
      mine,
      body,
    }));
  }
}
