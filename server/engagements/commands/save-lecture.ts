import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { noteOf, type LockedEngagement } from '../db/engagement.repository.js';
import { lectureTookPlace, type Lecture } from '../domain/lecture.js';
import { requireStaff, requireOwner } from '../domain/policy.js';
import { LIVE_STATES, TAKEN_STATES } from '../domain/states.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';

interface Input {
  engagementId: string;
  /** Supporters send only how many came. */
  lecture: Lecture | Pick<Lecture, 'attended'>;
}

/** The desk writes when, where and for whom a lecture is; its speaker, afterwards, how many came. */
@Injectable()
export class SaveLecture extends Command<Input, LockedEngagement, EngagementRecord> {
  constructor(private readonly engagements: EngagementRepository) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor, { engagement }: LockedEngagement): void {
    if (isStaff(actor)) requireStaff(actor);
    else requireOwner(actor, engagement);
  }

  protected async handle(
    tx: Tx,
    { engagement }: LockedEngagement,
    { lecture }: Input,
    actor: Actor,
  ): Promise<Outcome<EngagementRecord>> {
    const { id, kind, state, consultationId } = engagement;
    const at = this.now();
    const mayWrite = isStaff(actor) ? LIVE_STATES : TAKEN_STATES;
    if (kind !== 'lecture' || !(mayWrite.includes(state) || state === 'completed')) {
      throw conflict('no-lecture', '講演としてお願いしている支援ではないか、もう終わっています。');
    }
    const { attended } = lecture;
    const next: Lecture = isStaff(actor)
      ? { ...EMPTY, ...engagement.lecture, ...lecture }
      : { ...EMPTY, ...engagement.lecture, attended };
    const changed = { lecture: next, version: engagement.version + 1 };
    Object.assign(engagement, changed);
    await this.engagements.update(tx, id, changed);
    const note = { kind: 'lecture-kept', data: { ...noteOf(engagement), attended } };
    await addToTimeline(tx, consultationId, note, actor, at);
    return {
      result: engagement,
      events: attended === null ? [] : [lectureTookPlace(consultationId, id, next, at)],
      audit: { action: 'lecture.kept', recordType: 'engagement', recordId: id },
    };
  }
}

const EMPTY: Lecture = {
  topic: null,
  date: null,
  from: null,
  to: null,
  place: null,
  audience: null,
  expected: null,
  attended: null,
  wishes: null,
};
