import { Injectable } from '@nestjs/common';
import { addAllToTimeline, lockCases, markForReview } from '../../consultations/index.js';
import type { CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { triageSuggested } from '../domain/events.js';
import type { TriageSuggestion } from '../domain/suggestion.js';
import { inputOf, TriageModel } from '../services/triage-model.js';
import { TriageSuggestionRepository } from '../db/triage-suggestion.repository.js';

interface Input {
  ids: readonly string[];
}

/**
 * Reads cases and keeps what they seem to be about. Harmless to run again: the suggestion is
 * rewritten, the timeline tells of it once, and what staff have confirmed is not called in doubt.
 * Cases that come at the same time share a transaction; one that no longer exists is left out.
 */
@Injectable()
export class SuggestTriage extends Command<Input, CaseRecord[], void> {
  constructor(
    private readonly model: TriageModel,
    private readonly suggestions: TriageSuggestionRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { ids }: Input): Promise<CaseRecord[]> {
    return lockCases(tx, ids);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    targets: CaseRecord[],
    _: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const categoriser = await this.model.current(tx);
    const suggestions = targets.map((target) => ({
      target,
      consultationId: target.id,
      suggestion: categoriser.suggest(inputOf(target)),
    }));
    const { first, confirmed } = await this.suggestions.saveAll(tx, suggestions, at);
    // 要確認 where it is in doubt and staff have not spoken yet.
    const marks = suggestions
      .map(({ target, suggestion }) => ({ target, needsReview: doubtful(suggestion) }))
      .filter(({ target, needsReview }) => target.needsReview !== needsReview)
      .filter(({ target }) => !confirmed.includes(target.id))
      .map(({ target, needsReview }) => ({ id: target.id, needsReview }));
    await markForReview(tx, marks);
    const notes = first.map((consultationId) => ({ consultationId, kind: 'triage-suggested' }));
    await addAllToTimeline(tx, notes, actor, at);
    return {
      result: undefined,
      events: targets.map(({ id }) => triageSuggested(id)),
      audit: targets.map(({ id }) => ({
        action: 'triage.suggested',
        recordType: 'consultation',
        recordId: id,
      })),
    };
  }
}

/** Whether a person should look before the suggestion is used. */
function doubtful({ requesterType, contentType, themes }: TriageSuggestion): boolean {
  return requesterType.needsReview || contentType.needsReview || (themes[0]?.needsReview ?? true);
}
