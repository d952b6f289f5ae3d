import { Injectable } from '@nestjs/common';
import { ConsultationEntity, addToTimeline, lockCase } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { forbidden } from '../../platform/problems.js';
import { TriageConfirmationEntity } from '../db/triage-confirmation.entity.js';
import { TriageSuggestionEntity } from '../db/triage-suggestion.entity.js';
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
    const consultationId = target.id;
    const first = !(await tx.existsBy(TriageSuggestionEntity, { consultationId }));
    await tx.upsert(
      TriageSuggestionEntity,
      { consultationId, suggestion, modelVersion: suggestion.modelVersion, createdAt: at },
      ['consultationId'],
    );
    if (!(await tx.existsBy(TriageConfirmationEntity, { consultationId }))) {
      // No new version of the case: a hint for the inbox must not make anybody's edit stale.
      await tx.update(ConsultationEntity, { id: target.id }, { needsReview: doubtful(suggestion) });
    }
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
