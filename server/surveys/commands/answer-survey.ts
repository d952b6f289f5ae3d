import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorId, isStaff, type Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import { conflict, forbidden, notFound } from '../../platform/problems.js';
import { findInvitation, type SurveyKey } from '../db/find-invitation.js';
import { SurveyAnswerEntity } from '../db/survey-answer.entity.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import { editableUntil, type AnswerChannel, type Choice } from '../domain/answer.js';
import { surveyAnswered } from '../domain/events.js';

export interface AnswerSurveyInput {
  survey: SurveyKey;
  choice: Choice;
  comment: string | null;
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
  SurveyInvitationEntity,
  SurveyAnswerEntity
> {
  constructor(scope: CommandScope) {
    super(scope);
  }

  protected async load(tx: Tx, { survey }: AnswerSurveyInput): Promise<SurveyInvitationEntity> {
    const invitation = await findInvitation(tx, survey, true);
    if (!invitation) {
      throw notFound('アンケートはまだ届いていません。支援が終わるとお送りします。');
    }
    return invitation;
  }

  protected authorise(
    actor: Actor,
    target: SurveyInvitationEntity,
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
    const byTrackingLink = actor.kind === 'requester' && actor.id === target.consultationId;
    if (!bySurveyLink && !byTrackingLink) throw notFound();
    if (channel !== 'web' || answeredAt !== undefined) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: SurveyInvitationEntity,
    { choice, comment, channel = 'web', answeredAt }: AnswerSurveyInput,
    actor: Actor,
  ): Promise<Outcome<SurveyAnswerEntity>> {
    const at = this.now();
    const earlier = await tx.findOneBy(SurveyAnswerEntity, { invitationId: target.id });
    if (earlier) this.requireEditable(earlier, channel, at);
    const answer = Object.assign(
      earlier ??
        tx.create(SurveyAnswerEntity, {
          id: newId(at.getTime()),
          invitationId: target.id,
          consultationId: target.consultationId,
          channel,
          answeredAt: answeredAt ?? at,
          createdAt: at,
        }),
      {
        choice,
        comment,
        enteredBy: actor.kind === 'account' ? actorId(actor) : null,
        updatedAt: at,
      },
    );
    await tx.save(SurveyAnswerEntity, answer);
    if (!earlier) {
      await tx.update(SurveyInvitationEntity, { id: target.id }, { state: 'answered' });
      const note = { kind: 'survey-answered', data: { channel } };
      await addToTimeline(tx, target.consultationId, note, actor, at);
    }
    return {
      result: answer,
      events: [surveyAnswered(answer.id, target.consultationId)],
      audit: {
        action: earlier ? 'survey.answer-changed' : 'survey.answered',
        recordType: 'survey',
        recordId: target.id,
        changes: { channel: { to: channel } },
      },
    };
  }

  private requireEditable(earlier: SurveyAnswerEntity, channel: AnswerChannel, at: Date): void {
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
