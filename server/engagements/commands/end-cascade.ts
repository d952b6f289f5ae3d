import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { cascadeEnded } from '../domain/events.js';
import { ReminderRepository } from '../db/reminder.repository.js';

interface Input {
  consultationId: string;
  /** The event that told so: the same one is told of once. */
  eventId: string;
}

/** Nobody is left whom the machine could ask: the desk is told, and the timeline says so. */
@Injectable()
export class EndCascade extends Command<Input, CaseRecord, void> {
  constructor(private readonly reminders: ReminderRepository) {
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
    { id, state }: Pick<CaseRecord, 'id' | 'state'>,
    { eventId }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    // A case that moved on meanwhile needs no next candidate.
    const first =
      state === 'matching' &&
      (await this.reminders.remindOnce(tx, 'cascade-ended', id, eventId, at));
    if (!first) return { result: undefined, audit: [] };
    await addToTimeline(tx, id, { kind: 'cascade-ended' }, actor, at);
    return {
      result: undefined,
      events: [cascadeEnded(id)],
      audit: { action: 'cascade.ended', recordType: 'consultation', recordId: id },
    };
  }
}
