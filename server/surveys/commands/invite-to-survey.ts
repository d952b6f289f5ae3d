import { Injectable } from '@nestjs/common';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { openInvitation } from '../services/open-invitation.js';
import { SurveyDefinitions } from '../queries/survey-definitions.js';
import { SurveyInvitationRepository } from '../db/survey-invitation.repository.js';

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
export class InviteToSurvey extends Command<Input, CaseRecord, string | null> {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly invitations: SurveyInvitationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  /** Gives the invitation's id, or null when there was nothing to ask (any more). */
  protected async handle(tx: Tx, target: CaseRecord): Promise<Outcome<string | null>> {
    const nothing = { result: null, audit: [] };
    const { supportEndedAt } = target;
    if (supportEndedAt === null) return nothing;
    // Back in advice before the job came: the next end will ask.
    if (target.state !== 'answered' && target.state !== 'closed') return nothing;
    const definition = await this.definitions.current('consultation', tx);
    const ending = {
      subject: { kind: 'consultation', id: target.id } as const,
      supportEndedAt,
      consultationId: target.id,
      title: null,
      recipientName: null,
      recipientEmail: null,
      language: null,
      personDigest: target.emailDigest ?? target.phoneDigest,
    };
    const { id, spared, events } = await openInvitation(tx, ending, definition, this.now());
    if (id === null) return nothing;
    if (!spared) await this.invitations.supersede(tx, target.id, id);
    return {
      result: id,
      events,
      audit: { action: 'survey.invited', recordType: 'consultation', recordId: target.id },
    };
  }
}
