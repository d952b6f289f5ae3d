import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import { surveyInvited, surveyReminded } from '../domain/events.js';
import { schedule } from '../domain/policy.js';
import { SurveyDefinitions } from '../queries/survey-definitions.js';

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
    const due = LessThanOrEqual(now);
    return this.unitOfWork.run(async (tx) => {
      const invitations = await this.lock(tx, { state: 'waiting', sendAt: due });
      const silent = await this.lock(tx, {
        state: 'invited',
        remindAt: due,
        remindedAt: IsNull(),
      });
      const events = [
        ...(await this.send(tx, invitations, now)),
        ...(await this.remind(tx, silent, now)),
      ];
      await this.outbox.add(tx, events, now);
      return { found: Math.max(invitations.length, silent.length), events };
    });
  }

  private lock(tx: Tx, where: FindOptionsWhere<SurveyInvitationEntity>) {
    return tx.find(SurveyInvitationEntity, {
      where,
      order: { sendAt: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  private async send(tx: Tx, waiting: SurveyInvitationEntity[], now: Date): Promise<DomainEvent[]> {
    const events: DomainEvent[] = [];
    for (const invitation of waiting) {
      const { id, supportType, definitionVersion } = invitation;
      if (await this.takenUpAgain(tx, invitation)) {
        await tx.update(SurveyInvitationEntity, { id }, { state: 'superseded' });
        continue;
      }
      const { policy } = await this.definitions.version(supportType, definitionVersion, tx);
      const change = { state: 'invited', sentAt: now, ...schedule(now, policy) } as const;
      await tx.update(SurveyInvitationEntity, { id }, change);
      events.push(surveyInvited(invitation));
    }
    return events;
  }

  private async remind(tx: Tx, silent: SurveyInvitationEntity[], now: Date) {
    const ids = silent.map(({ id }) => id);
    if (ids.length > 0) {
      await tx.update(SurveyInvitationEntity, { id: In(ids) }, { remindedAt: now });
    }
    return silent.map(surveyReminded);
  }

  private async takenUpAgain(tx: Tx, { subjectKind, subjectId }: SurveyInvitationEntity) {
    if (subjectKind !== 'consultation') return false;
    const over = await tx.query<object[]>(
      `SELECT FROM ${CONSULTATION_SUMMARY} WHERE id = $1 AND state IN ('answered', 'closed')`,
      [subjectId],
    );
    return over.length === 0;
  }
}
