import { Injectable } from '@nestjs/common';
import type { Language } from '../../centre/index.js';
import {
  FindCase,
  hasConsent,
  moveBetween,
  type CaseRecord,
  type ConsultationState,
} from '../../consultations/index.js';
import { ListMessages } from '../../conversations/index.js';
import { AdviceOfCase, Meetings } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { ShowCasePrivacy } from '../../privacy/index.js';
import { toLanguage } from '../text/index.js';
import { SurveyViews } from '../requester/controllers/survey-views.js';
import type { CaseView, MessageView } from '../components/case-view.js';

/** States in which nobody reads the requester's messages any more. */
const OVER: readonly ConsultationState[] = ['closed', 'withdrawn', 'out_of_scope'];

/** Puts together what the requester's page of a case shows. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly findCase: FindCase,
    private readonly advice: AdviceOfCase,
    private readonly surveys: SurveyViews,
    private readonly messages: ListMessages,
    private readonly meetings: Meetings,
    private readonly privacy: ShowCasePrivacy,
  ) {}

  /** The language the requester wrote in. */
  async languageOf(id: string): Promise<Language> {
    return toLanguage((await this.find(id)).language);
  }

  /** @throws Problem 404 */
  async forRequester(
    actor: Actor,
    id: string,
    token: string,
    language: Language,
  ): Promise<CaseView> {
    const consultation = await this.find(id);
    const { state } = consultation;
    return {
      path: `/c/${token}`,
      receiptNumber: consultation.receiptNumber,
      title: consultation.title,
      body: consultation.body,
      // To its sender a case in the spam queue looks like one that was just received.
      state: state === 'spam' ? 'received' : state,
      stage: state === 'awaiting_requester' ? (consultation.waitingFrom ?? 'hearing') : state,
      receivedAt: consultation.receivedAt,
      replyBy: consultation.replyBy,
      messages: await this.messagesFor(actor, id),
      advice: (await this.advice.list(id)).map((advice) => ({
        ...advice,
        metOn: advice.metOn === null ? null : new Date(`${advice.metOn}T00:00:00+09:00`),
      })),
      survey: await this.surveys.ofCase(id, language),
      meetings: (await this.meetings.ofCase(id)).length,
      mayWrite: !OVER.includes(state),
      mayWithdraw: moveBetween(state, 'withdrawn') !== undefined,
      rights: {
        sharing: hasConsent(consultation.consents, 'shareWithSupporters'),
        erasureRequested: (await this.privacy.byId(id)).requestedAt !== null,
      },
    };
  }

  /** Whether somebody still reads what the requester sends. */
  async mayWrite(id: string): Promise<boolean> {
    return !OVER.includes((await this.find(id)).state);
  }

  private async find(id: string): Promise<CaseRecord> {
    const found = await this.findCase.byId(id);
    if (!found) throw notFound();
    return found;
  }

  /** Messages as this reader may see them, oldest first. */
  async messagesFor(actor: Actor, consultationId: string): Promise<MessageView[]> {
    const messages = await this.messages.readableBy(actor, consultationId);
    return messages.map(({ id, at, authorKind, authorName, mine, body, ...rest }) => ({
      id,
      at: new Date(at),
      authorName: actor.kind === 'requester' && authorKind === 'staff' ? null : authorName,
      mine,
      body,
      unconfirmed: !mine && rest.senderConfirmed === false,
      hidden: rest.visibility !== 'everyone',
      files: rest.files.map(({ id: fileId, name, state, warnings }) => ({
        id: fileId,
        name,
        state,
        warnings,
      })),
    }));
  }
}
