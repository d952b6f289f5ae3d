import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { requiredText, text } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { lockCase, moveCase } from '../services/case.js';
import { hearingRecorded } from '../domain/events.js';
import { OPEN_STATES } from '../domain/states.js';
import { addToTimeline } from '../services/timeline.js';
import { HearingRepository, type HearingRecord } from '../db/hearing.repository.js';
import type { CaseRecord } from '../db/case-record.js';

export const HearingBody = z.strictObject({
  problem: requiredText(5_000),
  goal: requiredText(5_000),
  constraints: text(5_000).default(''),
  firstAdvice: text(5_000).default(''),
  /** Staff are done hearing: look for a supporter. */
  readyForMatching: z.boolean().default(false),
});

type Input = z.output<typeof HearingBody> & { id: string };

/** Writes down what the problem is (課題の明確化) as a new version; a fresh case enters hearing by it. */
@Injectable()
export class RecordHearing extends Command<Input, CaseRecord, HearingRecord> {
  constructor(private readonly hearings: HearingRepository) {
    super();
  }

  protected load(tx: Tx, { id }: Input): Promise<CaseRecord> {
    return lockCase(tx, id);
  }

  protected authorise(actor: Actor, target: CaseRecord): void {
    if (actor.kind !== 'account') throw forbidden();
    if (!OPEN_STATES.includes(target.state)) {
      throw conflict(
        'not-open',
        '終わったご相談の聞き取りは変えられません。先に再開してください。',
      );
    }
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<HearingRecord>> {
    if (actor.kind !== 'account') throw forbidden();
    const at = this.now();
    const hearing = await this.hearings.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      version: 1 + (await this.hearings.count(tx, { consultationId: target.id })),
      problem: input.problem,
      goal: input.goal,
      constraints: input.constraints,
      firstAdvice: input.firstAdvice,
      authorId: actor.id,
      authorName: actor.name,
      createdAt: at,
    });
    const data = { version: hearing.version };
    await addToTimeline(tx, target.id, { kind: 'hearing-recorded', data }, actor, at);
    return {
      result: hearing,
      events: [
        hearingRecorded(target.id),
        ...(await this.moveOn(tx, target, input.readyForMatching, actor, at)),
      ],
      audit: { action: 'hearing.recorded', recordType: 'consultation', recordId: target.id },
    };
  }

  private async moveOn(
    tx: Tx,
    target: CaseRecord,
    ready: boolean,
    actor: Actor,
    at: Date,
  ): Promise<DomainEvent[]> {
    const events: DomainEvent[] = [];
    if (target.state === 'received') {
      events.push(...(await moveCase(tx, target, 'hearing', actor, at)));
    }
    if (ready && target.state === 'hearing') {
      events.push(...(await moveCase(tx, target, 'matching', actor, at)));
    }
    return events;
  }
}
