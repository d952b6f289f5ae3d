import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { SurveyFollowUpEntity } from '../db/survey-follow-up.entity.js';

export const FollowUpNote = z.strictObject({ note: requiredText(2_000) });

interface Input {
  id: string;
  /** What was done about the low answer. */
  note: string;
}

/** The desk has seen to a low answer. */
@Injectable()
export class FinishFollowUp extends Command<Input, SurveyFollowUpEntity, void> {
  protected async load(tx: Tx, { id }: Input): Promise<SurveyFollowUpEntity> {
    const surveyFollowUp = isId(id)
      ? await tx.findOne(SurveyFollowUpEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    if (!surveyFollowUp) throw notFound();
    return surveyFollowUp;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: SurveyFollowUpEntity,
    { note }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (target.doneAt !== null) throw conflict('done', 'この対応は、すでに終わっています。');
    const done = { doneAt: this.now(), doneByName: actorName(actor), note };
    await tx.update(SurveyFollowUpEntity, { id: target.id }, done);
    return {
      result: undefined,
      audit: {
        action: 'survey.followed-up',
        recordType: 'survey',
        recordId: target.invitationId,
      },
    };
  }
}
