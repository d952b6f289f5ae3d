import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden } from '../../platform/core/problems.js';
import { packModel } from '../db/model-bytes.js';
import { triageModelPromoted } from '../domain/events.js';
import type { ModelMetrics, Verdict } from '../domain/model-metrics.js';
import type { LearnedAxes } from '../domain/train.js';
import { TriageModelRepository } from '../db/triage-model.repository.js';
import { TriagePromotionRepository } from '../db/triage-promotion.repository.js';

interface Input {
  readonly axes: LearnedAxes;
  readonly trainedOn: number;
  readonly judgedOn: number;
  readonly labelsUntil: Date;
  readonly rulesVersion: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly metrics: ModelMetrics;
  /** The promotion it was compared under. */
  readonly promotionBefore: string | null;
}

/** Keeps a trained model with its figures, and lets it speak when it was better on the frozen fold. */
@Injectable()
export class SaveModel extends Command<Input, string | null, void> {
  constructor(
    private readonly models: TriageModelRepository,
    private readonly promotions: TriagePromotionRepository,
  ) {
    super();
  }

  protected async load(tx: Tx): Promise<string | null> {
    await this.promotions.lockAll(tx);
    return (await this.promotions.findCurrent(tx))?.id ?? null;
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    promotion: string | null,
    { axes, promotionBefore, ...input }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const id = newId(at.getTime());
    const number = await this.models.nextNumber(tx);
    await this.models.insert(tx, {
      id,
      number,
      trainedAt: at,
      ...input,
      weights: packModel(axes),
    });
    // Somebody went back to another model meanwhile: the comparison no longer holds.
    const promoted = input.verdict === 'better' && promotion === promotionBefore;
    if (promoted) {
      await this.promotions.insert(tx, {
        id: newId(at.getTime()),
        modelId: id,
        reason: 'いまのモデルより、取り置きの相談でよく当たりました。',
        byId: null,
        byName: actorName(actor),
        at,
      });
    }
    await this.models.forgetOldWeights(tx);
    const audit = { recordType: 'triage-model', recordId: id };
    return {
      result: undefined,
      events: promoted ? [triageModelPromoted(number)] : [],
      audit: [
        { ...audit, action: 'triage-model.trained', changes: { number: { to: number } } },
        ...(promoted ? [{ ...audit, action: 'triage-model.promoted' }] : []),
      ],
    };
  }
}
