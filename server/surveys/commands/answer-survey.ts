import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorId, isStaff, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound, unprocessable } from '../../platform/core/problems.js';
import type { SurveyKey } from '../db/survey-invitation.repository.js';
import { editableUntil, type AnswerChannel, type Choice, type Replies } from '../domain/answer.js';
import { atOrBelow } from '../domain/definition.js';
import { surveyAnswered } from '../domain/events.js';
import { sortReplies } from '../domain/replies.js';
import { SurveyDefinitions, type Definition } from '../queries/survey-definitions.js';
import { SurveyAnswerRepository, type SurveyAnswerRecord } from '../db/survey-answer.repository.js';
import {
  SurveyInvitationRepository,
  type SurveyInvitationRecord,
} from '../db/survey-invitation.repository.js';
import { SurveyFollowUpRepository } from '../db/survey-follow-up.repository.js';

export interface AnswerSurveyInput {
  survey: SurveyKey;
  choice: Choice;
  comment: string | null;
  /** Left out: what was answered before stays. */
  replies?: Replies | undefined;
  publishConsent?: boolean | undefined;
  /** `web` unless the desk enters what came by phone or on paper. */
  channel?: AnswerChannel;
  /** When the paper was filled in; the desk and jobs only. */
  answeredAt?: Date;
}

/**
 * Somebody says whether the support was useful: the requester by survey or tracking link, or the desk
 * for them. The same link may change the answer for 12 hours; what one channel has answered no other
 * overwrites.
 */
@Injectable()
export class AnswerSurvey extends Command<
  AnswerSurveyInput,
  SurveyInvitationRecord,
  SurveyAnswerRecord
> {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly answers: SurveyAnswerRepository,
    private readonly invitations: SurveyInvitationRepository,
    private readonly followUps: SurveyFollowUpRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { survey }: AnswerSurveyInput): Promise<SurveyInvitationRecord> {
    const invitation = await this.invitations.findAnswerable(tx, survey, true);
    if (!invitation) {
      throw notFound('アンケートはまだ届いていません。支援が終わるとお送りします。');
    }
    return invitation;
  }

  protected authorise(
    actor: Actor,
    target: SurveyInvitationRecord,
    { survey, channel = 'web', answeredAt }: AnswerSurveyInput,
  ): void {
    if (actor.kind === 'system') return;
    if (isStaff(actor, 'staff', 'manager', 'admin')) {
      if (channel === 'web') throw forbidden();
      return;
    }
    const bySurveyLink =
      actor.kind === 'link' &&
      actor.link === 'survey' &&
      'invitationId' in survey &&
      actor.id === survey.invitationId;
    const byTrackingLink =
      actor.kind === 'requester' &&
      target.subjectKind === 'consultation' &&
      actor.id === target.consultationId;
    if (!bySurveyLink && !byTrackingLink) throw notFound();
    if (channel !== 'web' || answeredAt !== undefined) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: SurveyInvitationRecord,
    { choice, comment, replies, publishConsent, channel = 'web', answeredAt }: AnswerSurveyInput,
    actor: Actor,
  ): Promise<Outcome<SurveyAnswerRecord>> {
    const at = this.now();
    const { supportType, definitionVersion, consultationId } = target;
    const definition = await this.definitions.version(supportType, definitionVersion, tx);
    const earlier = await this.answers.find(tx, { invitationId: target.id });
    if (earlier) this.requireEditable(earlier, channel, at);
    else if (channel === 'web') this.requireOpen(target, at);
    if (channel === 'web') this.requireComment(definition, choice, comment);
    const reworded = earlier !== null && earlier.comment !== comment;
    const consented = (publishConsent ?? earlier?.publishConsent ?? false) && comment !== null;
    const values: Partial<SurveyAnswerRecord> = {
      choice,
      comment,
      ...(replies && sortReplies(definition.content.questions, replies, channel === 'web')),
      enteredBy: actor.kind === 'account' ? actorId(actor) : null,
      updatedAt: at,
      publishConsent: consented,
      // What was published with consent goes when the consent does, or when the words do.
      ...((!consented || reworded) && UNPUBLISHED),
    };
    const before: Partial<SurveyAnswerRecord> = earlier ?? {
      id: newId(at.getTime()),
      invitationId: target.id,
      consultationId,
      replies: {},
      words: {},
      channel,
      answeredAt: answeredAt ?? at,
      createdAt: at,
    };
    const answer = await this.answers.save(tx, { ...before, ...values });
    if (!earlier) {
      await this.invitations.update(tx, target.id, { state: 'answered' });
      const note = { kind: 'survey-answered', data: { channel } };
      if (consultationId) await addToTimeline(tx, consultationId, note, actor, at);
    }
    await this.followUps.follow(tx, answer, definition.policy, at);
    return {
      result: answer,
      events: [surveyAnswered(answer.id, target)],
      audit: {
        action: earlier ? 'survey.answer-changed' : 'survey.answered',
        recordType: 'survey',
        recordId: target.id,
        changes: { channel: { to: channel } },
      },
    };
  }

  private requireOpen({ expiresAt }: SurveyInvitationRecord, at: Date): void {
    if (expiresAt !== null && at >= expiresAt) {
      throw conflict('survey-expired', 'アンケートの受付期間が過ぎました。');
    }
  }

  private requireComment({ policy }: Definition, choice: Choice, comment: string | null): void {
    if (comment === null && atOrBelow(choice, policy.commentRequiredFrom)) {
      const detail = 'どのような点が足りなかったか、一言お聞かせください。';
      throw unprocessable([{ pointer: '/comment', code: 'required', detail }]);
    }
  }

  private requireEditable(earlier: SurveyAnswerRecord, channel: AnswerChannel, at: Date): void {
    if (earlier.channel !== channel) {
      throw conflict('already-answered', 'このアンケートには、すでに別の方法で回答があります。');
    }
    if (at >= editableUntil(earlier.createdAt)) {
      throw conflict(
        'survey-locked',
        '回答を変えられるのは、最初の回答から12時間までです。ご意見は窓口へメッセージでお寄せください。',
      );
    }
  }
}

const UNPUBLISHED = { publishedText: null, publishedByName: null, publishedAt: null };
