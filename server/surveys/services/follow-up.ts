import { IsNull } from 'typeorm';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import type { SurveyAnswerEntity } from '../db/survey-answer.entity.js';
import { SurveyFollowUpEntity } from '../db/survey-follow-up.entity.js';
import { atOrBelow, type SurveyPolicy } from '../domain/definition.js';

/**
 * A low answer is a task for the desk, once; one taken back within its twelve hours takes an untouched
 * task with it.
 */
export async function followUp(
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
