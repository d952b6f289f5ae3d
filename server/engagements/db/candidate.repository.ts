import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
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
import { EngagementRepository, noteOf, type EngagementRecord } from './engagement.repository.js';

interface Terms {
  kind: EngagementKind;
  note: string | null;
  cascade: boolean;
  lecture: Lecture | null;
}

/** Engagements before anything was decided: those who are asked when their turn comes. */
@Injectable()
export class CandidateRepository {
  constructor(private readonly engagements: EngagementRepository) {}

  /** A part in a case before anything was decided: a candidate, who becomes an offer when asked. */
  build(
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
  async add(...about: Parameters<CandidateRepository['build']>): Promise<void> {
    await about[0].insert(EngagementEntity, this.build(...about));
  }

  /** Those who are still to be asked, in their order; locked. */
  lockAll(tx: Tx, consultationId: string): Promise<EngagementEntity[]> {
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
  async nextInLine(tx: Tx, consultationId: string): Promise<DomainEvent | null> {
    const [next] = await this.lockAll(tx, consultationId);
    return next ? candidateChosen(consultationId, next.supporterId, next.cascade) : null;
  }

  /** Somebody said yes, or the case is over: the others on the list are never asked. */
  async dropAll(tx: Tx, consultationId: string, actor: Actor, at: Date): Promise<void> {
    for (const candidate of await this.lockAll(tx, consultationId)) {
      await this.engagements.move(tx, candidate, 'withdrawn', { decidedAt: at });
      const note = { kind: 'candidate-dropped', data: noteOf(candidate) };
      await addToTimeline(tx, consultationId, note, actor, at);
    }
  }

  /**
   * An offer came to nothing: the event that says so, and whose turn it is on staff's list. While the list
   * lasts, matching is not asked for anybody (`cascade` false).
   */
  async andNext(
    tx: Tx,
    over: (offer: EngagementRecord) => DomainEvent,
    offer: EngagementRecord,
  ): Promise<DomainEvent[]> {
    const next = await this.nextInLine(tx, offer.consultationId);
    if (next === null) return [over(offer)];
    const told = over(offer);
    return [{ ...told, payload: { ...told.payload, cascade: false } }, next];
  }
}

export function newSurveyCode(): string {
  return surveyCode(randomBytes(16));
}
