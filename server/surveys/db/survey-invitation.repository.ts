import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Subject } from '../domain/subject.js';
import { SurveyInvitationEntity } from './survey-invitation.entity.js';

export type SurveyInvitationRecord = Readonly<SurveyInvitationEntity>;

/** Which survey: by its own link, the one of a case, or the one of any other support. */
export type SurveyKey =
  { invitationId: string } | { consultationId: string } | { subject: Subject };

@Injectable()
export class SurveyInvitationRepository extends Repository<SurveyInvitationEntity> {
  protected readonly entity = SurveyInvitationEntity;

  /**
   * The invitation that can be answered: a superseded one's link leads to the newest about the same.
   * `lock` keeps it until the transaction ends.
   */
  async findAnswerable(
    tx: Tx,
    key: SurveyKey,
    lock = false,
  ): Promise<SurveyInvitationEntity | null> {
    const locked = lock ? { lock: { mode: 'pessimistic_write' } as const } : {};
    if ('invitationId' in key) {
      const surveyInvitation = await tx.findOne(SurveyInvitationEntity, {
        where: { id: key.invitationId },
        ...locked,
      });
      if (surveyInvitation?.state !== 'superseded') return surveyInvitation;
      const subject = { kind: surveyInvitation.subjectKind, id: surveyInvitation.subjectId };
      return this.findAnswerable(tx, { subject }, lock);
    }
    const { kind, id } =
      'subject' in key ? key.subject : ({ kind: 'consultation', id: key.consultationId } as const);
    const [newest] = await tx.find(SurveyInvitationEntity, {
      where: { subjectKind: kind, subjectId: id },
      order: { supportEndedAt: 'DESC', id: 'DESC' },
      take: 1,
      ...locked,
    });
    return newest ?? null;
  }

  /** Invitations to be sent by now, locked; those that another worker has in hand are left out. */
  lockDue(tx: Tx, now: Date, limit: number): Promise<SurveyInvitationRecord[]> {
    return this.lockSome(tx, { state: 'waiting', sendAt: LessThanOrEqual(now) }, limit);
  }

  /** Invitations to remind of by now, locked likewise. */
  lockSilent(tx: Tx, now: Date, limit: number): Promise<SurveyInvitationRecord[]> {
    const due = { state: 'invited', remindAt: LessThanOrEqual(now), remindedAt: IsNull() } as const;
    return this.lockSome(tx, due, limit);
  }

  async setReminded(tx: Tx, ids: readonly string[], remindedAt: Date): Promise<void> {
    if (ids.length > 0)
      await tx.update(SurveyInvitationEntity, { id: In([...ids]) }, { remindedAt });
  }

  /** Whether the case was taken up again after its support had ended. */
  async isTakenUpAgain(tx: Tx, consultationId: string): Promise<boolean> {
    const over = await tx.query<object[]>(
      `SELECT FROM ${CONSULTATION_SUMMARY} WHERE id = $1 AND state IN ('answered', 'closed')`,
      [consultationId],
    );
    return over.length === 0;
  }

  /** Earlier invitations of the case that nobody answered give way to this one. */
  async supersede(tx: Tx, consultationId: string, by: string): Promise<void> {
    const open = {
      subjectKind: 'consultation',
      subjectId: consultationId,
      state: In(['waiting', 'invited']),
      id: Not(by),
    } as const;
    await tx.update(SurveyInvitationEntity, open, { state: 'superseded' });
  }

  private lockSome(
    tx: Tx,
    where: FindOptionsWhere<SurveyInvitationEntity>,
    take: number,
  ): Promise<SurveyInvitationRecord[]> {
    return tx.find(SurveyInvitationEntity, {
      where,
      order: { sendAt: 'ASC' },
      take,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }
}
