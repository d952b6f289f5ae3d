import { In } from 'typeorm';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationEntity } from '../db/consultation.entity.js';
import { HearingEntity } from '../db/hearing.entity.js';
import { consultationAnswered, consultationClosed, consultationMoved } from '../domain/events.js';
import { moveBetween, OPEN_STATES, type ConsultationState } from '../domain/states.js';
import { addToTimeline } from './timeline.js';

/** The case, locked until the transaction ends; throws 404. For every command that changes one. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRecord> {
  const consultation = await tx.findOne(ConsultationEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!consultation) throw notFound();
  return consultation;
}

/** Several cases, locked in the order of their ids so that two such calls never wait for each other. */
export function lockCases(tx: Tx, ids: readonly string[]): Promise<CaseRecord[]> {
  return tx.find(ConsultationEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The case and those merged into it, locked; the case itself first. Throws 404. */
export async function lockWithMerged(tx: Tx, id: string): Promise<[CaseRecord, ...CaseRecord[]]> {
  const locked = await tx.find(ConsultationEntity, {
    where: [{ id }, { mergedInto: id }],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const target = locked.find((consultation) => consultation.id === id);
  if (!target) throw notFound();
  return [target, ...locked.filter((consultation) => consultation !== target)];
}

/** Keeps others from changing the case until the transaction ends; others may read and share it. */
export async function shareCase(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM consultation WHERE id = $1 FOR SHARE', [id]);
}

/** The case as it is; throws 404. */
export async function readCase(tx: Tx, id: string): Promise<CaseRecord> {
  const consultation = await tx.findOneBy(ConsultationEntity, { id });
  if (!consultation) throw notFound();
  return consultation;
}

/** Several cases as they are; unknown ids are left out. */
export function readCases(tx: Tx, ids: readonly string[]): Promise<CaseRecord[]> {
  return tx.findBy(ConsultationEntity, { id: In([...ids]) });
}

/** Whether the case has been heard out at least once. */
export function hasHearing(tx: Tx, consultationId: string): Promise<boolean> {
  return tx.existsBy(HearingEntity, { consultationId });
}

/** Writes changed fields of a locked case, raises its version, and keeps the object current. */
export async function updateCase(
  tx: Tx,
  target: CaseRecord,
  changes: Partial<ConsultationEntity>,
  at: Date,
): Promise<void> {
  Object.assign(target, changes, { version: target.version + 1, updatedAt: at });
  await tx.update(
    ConsultationEntity,
    { id: target.id },
    { ...changes, version: target.version, updatedAt: at },
  );
}

/**
 * Marks cases 要確認, or takes the mark off. No new version of the case: a hint for the inbox makes
 * nobody's edit stale.
 */
export async function markForReview(
  tx: Tx,
  marks: readonly { id: string; needsReview: boolean }[],
): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    `UPDATE consultation SET needs_review = mark."needsReview"
     FROM jsonb_to_recordset($1::jsonb) AS mark (id uuid, "needsReview" boolean)
     WHERE consultation.id = mark.id`,
    [JSON.stringify(marks)],
  );
}

/**
 * Moves a locked case along the state table, with timeline entry; gives the events to tell.
 * @throws Problem 409 when there is no such move.
 */
export async function moveCase(
  tx: Tx,
  target: CaseRecord,
  to: ConsultationState,
  actor: Actor,
  at: Date,
  reason?: string,
): Promise<DomainEvent[]> {
  const from = target.state;
  if (target.mergedInto !== null) {
    throw conflict(
      'merged',
      'このご相談は、ほかのご相談にまとめられています。残っている方で進めるか、まとめたことを取り消してください。',
    );
  }
  if (!moveBetween(from, to)) {
    throw conflict(
      'no-such-move',
      'ご相談の状態が変わっているため、この操作はできません。画面を読み直してください。',
    );
  }
  await updateCase(tx, target, { state: to, ...consequences(target, to, at, reason) }, at);
  await addToTimeline(
    tx,
    target.id,
    { kind: 'moved', data: { from, to, ...(reason === undefined ? {} : { reason }) } },
    actor,
    at,
  );
  return [
    consultationMoved(target.id, from, to),
    ...(to === 'answered' ? [consultationAnswered(target.id)] : []),
    ...(to === 'closed' ? [consultationClosed(target.id)] : []),
  ];
}

/** What else changes with the state: clocks stop and start, ends are dated. */
function consequences(
  target: CaseRecord,
  to: ConsultationState,
  at: Date,
  reason: string | undefined,
): Partial<ConsultationEntity> {
  const waitingFrom = to === 'awaiting_requester' ? target.state : null;
  const theirTurn = to === 'awaiting_requester' || !OPEN_STATES.includes(to);
  // The first step of a case is made with its requester; out of the spam queue the clock runs on.
  const replied =
    to !== 'spam' && (target.state === 'received' || theirTurn)
      ? { replyBy: null, replyFrom: null }
      : {};
  switch (to) {
    case 'answered':
      return { waitingFrom, supportEndedAt: at, ...replied };
    case 'closed':
      return { waitingFrom, closedAt: at, closeReason: reason ?? null, ...replied };
    case 'hearing':
      return { waitingFrom, closedAt: null, closeReason: null, ...replied };
    default:
      return { waitingFrom, ...replied };
  }
}
