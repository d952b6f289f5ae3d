import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SurveyFollowUpEntity } from './survey-follow-up.entity.js';
import { IsNull } from 'typeorm';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import { atOrBelow, type SurveyPolicy } from '../domain/definition.js';
import type { SurveyAnswerEntity } from './survey-answer.entity.js';

export type SurveyFollowUpRecord = Readonly<SurveyFollowUpEntity>;

@Injectable()
export class SurveyFollowUpRepository extends Repository<SurveyFollowUpEntity> {
  protected readonly entity = SurveyFollowUpEntity;

  /**
   * A low answer is a task for the desk, once; one taken back within its twelve hours takes an untouched
   * task with it.
   */
  async follow(
    tx: Tx,
    { id: answerId, invitationId, consultationId, choice }: SurveyAnswerEntity,
    { followUpFrom }: SurveyPolicy,
    at: Date,
  ): Promise<void> {
    const open = { answerId, doneAt: IsNull() };
    if (!atOrBelow(choice, followUpFrom)) {
      await tx.delete(SurveyFollowUpEntity, open);
      return;
    }
    if (await tx.existsBy(SurveyFollowUpEntity, { answerId })) return;
    const id = newId(at.getTime());
    await tx.insert(SurveyFollowUpEntity, {
      id,
      answerId,
      invitationId,
      consultationId,
      raisedAt: at,
      doneAt: null,
      doneByName: null,
      note: null,
    });
  }
}
