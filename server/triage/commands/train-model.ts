import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import { SaveModel } from './save-model.js';
import { confirmedCases } from '../db/confirmed-cases.js';
import type { ConfirmedCase } from '../db/confirmed-cases.js';
import { TriageModelRepository } from '../db/triage-model.repository.js';
import type { Verdict } from '../domain/model-metrics.js';
import type { Categoriser } from '../domain/categoriser.js';
import { textFor } from '../domain/learned-model.js';
import { AXES } from '../domain/rules.js';
import type { Axis } from '../domain/rules.js';
import { isFrozen, metricsOf, scoreOf, trainOn } from '../domain/train.js';
import type { LabelledCase, LearnedAxes, Metrics } from '../domain/train.js';
import { TriageModel } from '../services/triage-model.js';
import { TriagePromotionRepository } from '../db/triage-promotion.repository.js';

/** On fewer judged cases, better is luck. */
export const ENOUGH_TO_JUDGE = 10;

/**
 * Trains a version of the learning categoriser from staff's confirmations, judges it on the frozen fold
 * beside what speaks now, and has it kept. Runs in the worker process, gives way every few milliseconds
 * and holds at most the newest confirmations (`MOST_LABELS`).
 */
@Injectable()
export class ModelTrainer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
    private readonly saveModel: SaveModel,
    private readonly models: TriageModelRepository,
    private readonly promotions: TriagePromotionRepository,
  ) {}

  /** @returns the verdict, or null where nothing new was confirmed since the last training */
  async train(actor: Actor, { always = false } = {}): Promise<Verdict | null> {
    const db = this.unitOfWork.read;
    const confirmed = await confirmedCases(db);
    const newest = confirmed[0]?.at;
    const last = await this.models.findNewest(db);
    const rules = await this.model.rules();
    const stale = last?.labelsUntil.getTime() === newest?.getTime();
    if (newest === undefined || (stale && last?.rulesVersion === rules.version && !always)) {
      return null;
    }
    const cases = await labelled(confirmed, await this.model.trying(rules, null));
    const judging = cases.filter(({ id }) => isFrozen(id));
    const learning = cases.filter(({ id }) => !isFrozen(id));
    const current = await this.promotions.findCurrent(db);
    const speaking = await this.model.learnedBy();
    const axes = await trainOn(learning, rules.temperature, setImmediate);
    const judge = (of: LearnedAxes | null): Metrics => metricsOf(judging, of, rules.temperature);
    const [mine, alone] = [judge(axes), judge(null)];
    const toBeat = scoreOf(speaking === null ? alone : judge(speaking.axes));
    const score = scoreOf(mine);
    const verdict: Verdict =
      judging.length < ENOUGH_TO_JUDGE ? 'too-few' : score > toBeat ? 'better' : 'not-better';
    await this.saveModel.execute(
      {
        axes,
        trainedOn: learning.length,
        judgedOn: judging.length,
        labelsUntil: newest,
        rulesVersion: rules.version,
        score,
        verdict,
        metrics: {
          model: mine,
          rules: alone,
          current: { number: speaking?.number ?? null, score: toBeat },
          temperatures: Object.fromEntries(AXES.map((axis) => [axis, axes[axis].temperature])),
        },
        promotionBefore: current?.id ?? null,
      },
      actor,
    );
    return verdict;
  }
}

/** Confirmed cases as training wants them; reading thousands takes seconds, so it gives way. */
export async function labelled(
  confirmed: readonly ConfirmedCase[],
  rules: Categoriser,
): Promise<LabelledCase[]> {
  const cases: LabelledCase[] = [];
  for (const { id, input, requesterType, contentType, themes } of confirmed) {
    cases.push({
      id,
      labels: { requesterType, contentType, themes: themes[0] ?? null },
      texts: Object.fromEntries(AXES.map((axis) => [axis, textFor(axis, input)])) as Record<
        Axis,
        string
      >,
      rules: rules.rulesOf(input),
    });
    if (cases.length % 10 === 0) await setImmediate();
  }
  return cases;
}
