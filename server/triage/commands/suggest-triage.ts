import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import type { ConsultationEntity } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { forbidden } from '../../platform/problems.js';
import { storeSuggestion } from '../db/store-suggestion.js';
import { triageSuggested } from '../domain/events.js';
import type { TriageSuggestion } from '../domain/suggestion.js';
import { TriageModel } from '../triage-model.js';

interface Input {
  id: string;
}

/**
 * Reads a case and keeps what it seems to be about. Harmless to run again: the suggestion is
 * rewritten, the timeline tells of it once, and what staff have confirmed is not called in doubt.
 */
@Injectable()
export class SuggestTriage extends Command<Input, ConsultationEntity, TriageSuggestion> {
  constructor(
    scope: CommandScope,
    private readonly model: TriageModel,
  ) {
    super(scope);
  }

  protected load(tx: Tx, { id }: Input): Promise<ConsultationEntity> {
    return lockCase(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: ConsultationEntity,
    _: Input,
    actor: Actor,
  ): Promise<Outcome<TriageSuggestion>> {
    const at = this.now();
    const suggestion = this.model.suggest(target);
    const first = await storeSuggestion(tx, target.id, suggestion, doubtful(suggestion), at);
    if (first) await addToTimeline(tx, target.id, { kind: 'triage-suggested' }, actor, at);
    return {
      result: suggestion,
      events: [triageSuggested(target.id)],
      audit: { action: 'triage.suggested', recordType: 'consultation', recordId: target.id },
    };
  }
}

/** Whether a person should look before the suggestion is used. */
function doubtful({ requesterType, contentType, themes }: TriageSuggestion): boolean {
  return requesterType.needsReview || contentType.needsReview || (themes[0]?.needsReview ?? true);
}
