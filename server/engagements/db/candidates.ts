import { randomBytes } from 'node:crypto';
import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { newId } from '../../platform/core/ids.js';
import type { Supporter } from '../../supporters/index.js';
import { candidateChosen } from '../domain/events.js';
import { surveyCode, type Lecture } from '../domain/lecture.js';
import type { EngagementKind } from '../domain/vocabulary.js';
import { EngagementEntity } from './engagement.entity.js';
import { moveEngagement, noteOf } from './engagement-store.js';

interface Terms {
  kind: EngagementKind;
  note: string | null;
  cascade: boolean;
  lecture: Lecture | null;
}

/** A part in a case before anything was decided: a candidate, who becomes an offer when asked. */
export function candidate(
  tx: Tx,
  consultationId: string,
  supporter: Pick<Supporter, 'id' | 'name' | 'affiliation'>,
  terms: Terms & { position: number | null; substituteFor: string | null },
  at: Date,
): EngagementEntity {
  return tx.create(EngagementEntity, {
    id: newId(at.getTime()),
    consultationId,
    supporterId: supporter.id,
    supporterName: supporter.name,
    supporterAffiliation: supporter.affiliation,
    state: 'proposed',
    ...terms,
    surveyCode: terms.kind === 'lecture' ? newSurveyCode() : null,
    offeredAt: at,
    deadline: at,
    decidedAt: null,
    declineReason: null,
    declineComment: null,
    endedAt: null,
    pausedAt: null,
    shifts: [],
    version: 1,
  });
}

/** Puts somebody on the list who is asked when their turn comes: nobody tells them before. */
export async function addCandidate(...about: Parameters<typeof candidate>): Promise<void> {
  await about[0].insert(EngagementEntity, candidate(...about));
}

export function newSurveyCode(): string {
  return surveyCode(randomBytes(16));
}

/** Those who are still to be asked, in their order; locked. */
export function candidatesOf(tx: Tx, consultationId: string): Promise<EngagementEntity[]> {
  return tx.find(EngagementEntity, {
    where: { consultationId, state: 'proposed' },
    order: { position: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/**
 * Whose turn it is after somebody said no: the event that makes the offer, or null when staff's list is
 * at its end.
 */
export async function nextInLine(tx: Tx, consultationId: string): Promise<DomainEvent | null> {
  const [next] = await candidatesOf(tx, consultationId);
  return next ? candidateChosen(consultationId, next.supporterId, next.cascade) : null;
}

/** Somebody said yes, or the case is over: the others on the list are never asked. */
export async function dropCandidates(
  tx: Tx,
  consultationId: string,
  actor: Actor,
  at: Date,
): Promise<void> {
  for (const candidate of await candidatesOf(tx, consultationId)) {
    await moveEngagement(tx, candidate, 'withdrawn', { decidedAt: at });
    const note = { kind: 'candidate-dropped', data: noteOf(candidate) };
    await addToTimeline(tx, consultationId, note, actor, at);
  }
}
