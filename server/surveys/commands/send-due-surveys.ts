import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { surveyInvited, surveyReminded } from '../domain/events.js';
import { schedule } from '../domain/policy.js';
import { SurveyDefinitions } from '../queries/survey-definitions.js';
import {
  SurveyInvitationRepository,
  type SurveyInvitationRecord,
} from '../db/survey-invitation.repository.js';

/** At most so many in one transaction. */
const BATCH = 100;

/**
 * Sends what waits and is due, and reminds once. A case taken up again in the meantime is not asked: its
 * next end will. Two workers share the work, neither sends twice.
 */
@Injectable()
export class SendDueSurveys {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly definitions: SurveyDefinitions,
    private readonly invitations: SurveyInvitationRepository,
  ) {}

  /** Gives how many mails were set off. */
  async execute(): Promise<number> {
    let sent = 0;
    for (;;) {
      const { found, events } = await this.batch();
      sent += events.length;
      if (events.length > 0) this.outbox.wake();
      if (found < BATCH) return sent;
    }
  }

  private batch(): Promise<{ found: number; events: DomainEvent[] }> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const invitations = await this.invitations.lockDue(tx, now, BATCH);
      const silent = await this.invitations.lockSilent(tx, now, BATCH);
      const events = [
        ...(await this.send(tx, invitations, now)),
        ...(await this.remind(tx, silent, now)),
      ];
      await this.outbox.add(tx, events, now);
      return { found: Math.max(invitations.length, silent.length), events };
    });
  }

  private async send(tx: Tx, waiting: SurveyInvitationRecord[], now: Date): Promise<DomainEvent[]> {
    const events: DomainEvent[] = [];
    for (const invitation of waiting) {
      const { id, supportType, definitionVersion } = invitation;
      if (
        invitation.subjectKind === 'consultation' &&
        (await this.invitations.isTakenUpAgain(tx, invitation.subjectId))
      ) {
        await this.invitations.update(tx, id, { state: 'superseded' });
        continue;
      }
      const { policy } = await this.definitions.version(supportType, definitionVersion, tx);
      const change = { state: 'invited', sentAt: now, ...schedule(now, policy) } as const;
      await this.invitations.update(tx, id, change);
      events.push(surveyInvited(invitation));
    }
    return events;
  }

  private async remind(tx: Tx, silent: SurveyInvitationRecord[], now: Date) {
    await this.invitations.setReminded(
      tx,
      silent.map(({ id }) => id),
      now,
    );
    return silent.map(surveyReminded);
  }
}
