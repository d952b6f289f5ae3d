import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { EngagementRepository, noteOf } from '../db/engagement.repository.js';
import { CandidateRepository } from '../db/candidate.repository.js';

interface Input {
  consultationId: string;
  supporterId: string;
}

/**
 * A candidate whose turn it was cannot be asked any more (paused, without an address): the next one is.
 * Gives whether there is one.
 */
@Injectable()
export class SkipCandidate extends Command<Input, CaseRecord, boolean> {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id }: Pick<CaseRecord, 'id'>,
    { supporterId }: Input,
    actor: Actor,
  ): Promise<Outcome<boolean>> {
    const at = this.now();
    const skipped = (await this.candidates.lockAll(tx, id)).find(
      (engagement) => engagement.supporterId === supporterId,
    );
    if (!skipped) return { result: false, audit: [] };
    await this.engagements.move(tx, skipped, 'withdrawn', { decidedAt: at });
    const note = { kind: 'candidate-dropped', data: noteOf(skipped) };
    await addToTimeline(tx, id, note, actor, at);
    const next = await this.candidates.nextInLine(tx, id);
    return {
      result: next !== null,
      events: next === null ? [] : [next],
      audit: { action: 'candidate.skipped', recordType: 'engagement', recordId: skipped.id },
    };
  }
}
