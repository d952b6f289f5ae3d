import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import {
  SurveyFollowUpRepository,
  type SurveyFollowUpRecord,
} from '../db/survey-follow-up.repository.js';

export const FollowUpNote = z.strictObject({ note: requiredText(2_000) });

interface Input {
  id: string;
  /** What was done about the low answer. */
  note: string;
}

/** The desk has seen to a low answer. */
@Injectable()
export class FinishFollowUp extends Command<Input, SurveyFollowUpRecord, void> {
  constructor(private readonly followUps: SurveyFollowUpRepository) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<SurveyFollowUpRecord> {
    return this.followUps.lock(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: SurveyFollowUpRecord,
    { note }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (target.doneAt !== null) throw conflict('done', 'この対応は、すでに終わっています。');
    const done = { doneAt: this.now(), doneByName: actorName(actor), note };
    await this.followUps.update(tx, target.id, done);
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
