import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Repository } from '../../database/repository.js';
import { EngagementEntity } from './engagement.entity.js';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { conflict } from '../../platform/core/problems.js';
import { LIVE_STATES, mayMove, type EngagementState } from '../domain/states.js';

/** An engagement as other rooms read it: values, not a row of its table. */
export type EngagementRecord = Readonly<Omit<EngagementEntity, 'consultation' | 'substituted'>>;

/** An engagement with its case, both locked. */
export interface LockedEngagement {
  engagement: EngagementRecord;
  consultation: CaseRecord;
}

@Injectable()
export class EngagementRepository extends Repository<EngagementEntity> {
  protected readonly entity = EngagementEntity;

  /** Those of a case that live, first offered first; locked. */
  lockLive(tx: Tx, consultationId: string): Promise<EngagementRecord[]> {
    return tx.find(EngagementEntity, {
      where: { consultationId, state: In([...LIVE_STATES]) },
      order: { offeredAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Offers of a case that wait for an answer; locked. */
  lockOffers(tx: Tx, consultationId: string): Promise<EngagementRecord[]> {
    return tx.find(EngagementEntity, {
      where: { consultationId, state: 'offered' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether somebody has one of these states in the case. */
  hasState(
    tx: Tx,
    of: { consultationId: string; supporterId?: string; exceptId?: string },
    states: readonly EngagementState[],
  ): Promise<boolean> {
    const { exceptId, ...where } = of;
    const others = exceptId === undefined ? {} : { id: Not(exceptId) };
    return tx.existsBy(EngagementEntity, { ...where, ...others, state: In([...states]) });
  }

  /**
   * Locks the case, then the engagement — every command in this order, so that none waits for another
   * in a circle.
   * @throws Problem 404
   */
  async lockWithCase(tx: Tx, id: string): Promise<LockedEngagement> {
    const found = await this.get(tx, id);
    const consultation = await lockCase(tx, found.consultationId);
    return { engagement: await this.lock(tx, id), consultation };
  }

  /**
   * Moves a locked engagement along the table and keeps the object current.
   * @throws Problem 409 when there is no such move.
   */
  async move(
    tx: Tx,
    engagement: EngagementRecord,
    to: EngagementState,
    changes: Partial<EngagementEntity> = {},
  ): Promise<void> {
    if (!mayMove(engagement.state, to)) {
      throw conflict(
        'no-such-move',
        '打診の状態が変わっているため、この操作はできません。画面を読み直してください。',
      );
    }
    const next = { ...changes, state: to, version: engagement.version + 1 };
    Object.assign(engagement, next);
    await tx.update(EngagementEntity, { id: engagement.id }, next);
  }
}

/** What the timeline says of an engagement. */
export const noteOf = (engagement: EngagementRecord): Record<string, unknown> => ({
  engagementId: engagement.id,
  supporterId: engagement.supporterId,
  supporterName: engagement.supporterName,
});
