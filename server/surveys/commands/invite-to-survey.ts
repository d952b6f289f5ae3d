import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Centre } from '../../centre/index.js';
import { lockCase, type ConsultationEntity } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { fiscalYearOf } from '../../platform/fiscal-year.js';
import { newId } from '../../platform/ids.js';
import { forbidden } from '../../platform/problems.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import { surveyInvited } from '../domain/events.js';

interface Input {
  consultationId: string;
}

/**
 * Asks the requester whether the support that has just ended was useful: once per consultation and
 * support end, however often the job runs.
 *
 * An answer counts in the fiscal year in which its support ended (DESIGN §12). A case that is taken up
 * again and answered anew has ended a second support, with an invitation of its own:
 * - an earlier invitation that was answered stands, and counts in the year its own support ended
 *   (延べ件数: two supports, two answers);
 * - an earlier one nobody answered is superseded: it counts neither as answered nor as unanswered, and
 *   its link leads to the new one. So nobody is counted missing for having been helped twice.
 */
@Injectable()
export class InviteToSurvey extends Command<Input, ConsultationEntity, string | null> {
  constructor(
    scope: CommandScope,
    private readonly centre: Centre,
  ) {
    super(scope);
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<ConsultationEntity> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  /** Gives the invitation's id, or null when there was nothing to ask (any more). */
  protected async handle(tx: Tx, target: ConsultationEntity): Promise<Outcome<string | null>> {
    const nothing = { result: null, audit: [] };
    const { supportEndedAt } = target;
    if (supportEndedAt === null) return nothing;
    // Back in advice before the job came: the next end will ask.
    if (target.state !== 'answered' && target.state !== 'closed') return nothing;
    const about = {
      consultationId: target.id,
      supportType: 'consultation',
      supportEndedAt,
    } as const;
    if (await tx.existsBy(SurveyInvitationEntity, about)) return nothing;
    const at = this.now();
    const id = newId(at.getTime());
    await tx.insert(SurveyInvitationEntity, {
      id,
      ...about,
      fiscalYear: fiscalYearOf(supportEndedAt),
      definitionVersion: this.centre.profile.survey.version,
      state: 'invited',
      createdAt: at,
    });
    await tx.update(
      SurveyInvitationEntity,
      { consultationId: target.id, supportType: 'consultation', state: 'invited', id: Not(id) },
      { state: 'superseded' },
    );
    return {
      result: id,
      events: [surveyInvited(id, target.id)],
      audit: { action: 'survey.invited', recordType: 'consultation', recordId: target.id },
    };
  }
}
