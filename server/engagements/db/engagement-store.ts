import { lockCase, type CaseRecord } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import { mayMove, type EngagementState } from '../domain/states.js';
import { EngagementEntity } from './engagement.entity.js';

/** An engagement with its case, both locked. */
export interface LockedEngagement {
  engagement: EngagementEntity;
  consultation: CaseRecord;
}

/**
 * Locks the case, then the engagement — every command in this order, so that none waits for another
 * in a circle.
 * @throws Problem 404
 */
export async function lockEngagement(tx: Tx, id: string): Promise<LockedEngagement> {
  const found = await tx.findOneBy(EngagementEntity, { id });
  if (!found) throw notFound();
  const consultation = await lockCase(tx, found.consultationId);
  const engagement = await tx.findOneOrFail(EngagementEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return { engagement, consultation };
}

/**
 * Moves a locked engagement along the table and keeps the object current.
 * @throws Problem 409 when there is no such move.
 */
export async function moveEngagement(
  tx: Tx,
  engagement: EngagementEntity,
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

/** What the timeline says of an engagement. */
export const noteOf = (engagement: EngagementEntity): Record<string, unknown> => ({
  engagementId: engagement.id,
  supporterId: engagement.supporterId,
  supporterName: engagement.supporterName,
});
