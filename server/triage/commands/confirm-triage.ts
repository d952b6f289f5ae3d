import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { addToTimeline, lockCase, updateCase } from '../../consultations/index.js';
import type { CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import type { FieldError } from '../../platform/core/problems.js';
import { triageConfirmed } from '../domain/events.js';
import { withoutWords } from '../domain/label.js';
import type { Suggested } from '../domain/label.js';
import { inputOf, TriageModel } from '../services/triage-model.js';
import { TriageConfirmationRepository } from '../db/triage-confirmation.repository.js';
import { TriageSuggestionRepository } from '../db/triage-suggestion.repository.js';

const MOST_THEMES = 5;
const word = z.string().min(1).max(50);

/** What staff say a case is about; the best theme first. */
export const TriageBody = z
  .strictObject({
    requesterType: word,
    contentType: word,
    themes: z.array(word).max(MOST_THEMES, `分野は${String(MOST_THEMES)}つまで選べます。`),
  })
  .meta({ id: 'TriageDecision' });

type Input = z.output<typeof TriageBody> & { id: string };

/** Staff confirm or correct the triage: the case takes it over, and it is kept as a label. */
@Injectable()
export class ConfirmTriage extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly centre: Centre,
    private readonly model: TriageModel,
    private readonly confirmations: TriageConfirmationRepository,
    private readonly suggestions: TriageSuggestionRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { id }: Input): Promise<CaseRecord> {
    return lockCase(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'account') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    this.checkTaxonomy(input);
    const at = this.now();
    const decided = {
      requesterType: input.requesterType as CaseRecord['requesterType'],
      contentType: input.contentType as CaseRecord['contentType'],
      themes: [...new Set(input.themes)],
      needsReview: false,
    };
    await this.confirmations.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      requesterType: input.requesterType,
      contentType: input.contentType,
      themes: decided.themes,
      byId: actor.id,
      byName: actor.name,
      declared: {
        requesterType: target.requesterType,
        contentType: target.contentType,
        themes: target.themes,
      },
      suggested: await this.suggestedFor(tx, target),
      at,
    });
    const changes = changedFields(target, decided);
    if (Object.keys(changes).length > 0) await updateCase(tx, target, decided, at);
    const { requesterType, contentType, themes } = decided;
    const data = { requesterType, contentType, themes };
    await addToTimeline(tx, target.id, { kind: 'triage-confirmed', data }, actor, at);
    return {
      result: undefined,
      events: [triageConfirmed(target.id)],
      audit: {
        action: 'triage.confirmed',
        recordType: 'consultation',
        recordId: target.id,
        changes,
      },
    };
  }

  /** What the screen showed: what the figures of quality compare staff's word with. */
  private async suggestedFor(tx: Tx, target: CaseRecord): Promise<Suggested> {
    const stored = await this.suggestions.find(tx, { consultationId: target.id });
    if (stored) return withoutWords(stored.suggestion);
    return withoutWords((await this.model.current(tx)).suggest(inputOf(target)));
  }

  /** Every value must be one of the centre's. */
  private checkTaxonomy({ requesterType, contentType, themes }: Input): void {
    const { requesterTypes, contentTypes } = this.centre.profile;
    const errors: FieldError[] = [];
    if (!requesterTypes.some(({ value }) => value === requesterType)) {
      errors.push(unknown('/requesterType', 'この相談者の区分はありません。'));
    }
    if (!contentTypes.some(({ value }) => value === contentType)) {
      errors.push(unknown('/contentType', 'この相談内容の区分はありません。'));
    }
    themes.forEach((code, at) => {
      if (this.centre.theme(code) === undefined) {
        errors.push(unknown(`/themes/${String(at)}`, 'この分野はありません。'));
      }
    });
    if (errors.length > 0) throw unprocessable(errors);
  }
}

const unknown = (pointer: string, detail: string): FieldError => ({
  pointer,
  code: 'choice',
  detail: `${detail}一覧から選んでください。`,
});
