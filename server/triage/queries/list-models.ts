import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AXES } from '../domain/rules.js';
import type { ModelMetrics } from '../domain/model-metrics.js';

const AxisFigures = z.object({
  axis: z.enum(AXES),
  cases: z.number().int(),
  macroF1: z.number(),
  accuracy: z.number(),
  calibrationError: z.number(),
});

const ModelView = z
  .object({
    number: z.number().int(),
    trainedAt: z.iso.datetime(),
    trainedOn: z.number().int(),
    judgedOn: z.number().int(),
    rulesVersion: z.string(),
    /** Mean macro-F1 on the frozen fold, and that of what spoke then and of the rules alone. */
    score: z.number(),
    scoreToBeat: z.number(),
    currentThen: z.number().int().nullable(),
    axes: z.array(AxisFigures),
    rules: z.array(AxisFigures),
    verdict: z.enum(['better', 'not-better', 'too-few']),
    /** Whether its weights are still there to be used. */
    usable: z.boolean(),
  })
  .meta({ id: 'TriageModelVersion' });

export const ModelsView = z
  .object({
    /** The model that speaks; null: the rules alone. */
    current: z.number().int().nullable(),
    items: z.array(ModelView),
    promotions: z.array(
      z.object({
        number: z.number().int().nullable(),
        reason: z.string(),
        byName: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    /** Confirmed cases, and those confirmed since the last training. */
    labels: z.number().int(),
    newLabels: z.number().int(),
  })
  .meta({ id: 'TriageModels' });
export type ModelsView = z.infer<typeof ModelsView>;

interface ModelRow {
  number: number;
  trained_at: Date;
  trained_on: number;
  judged_on: number;
  rules_version: string;
  score: number;
  metrics: ModelMetrics;
  verdict: 'better' | 'not-better' | 'too-few';
  usable: boolean;
}
interface PromotionRow {
  number: number | null;
  reason: string;
  by_name: string;
  at: Date;
}

const LISTED = 30;

/** Versions of the learning categoriser, newest first, and which of them spoke when. */
@Injectable()
export class ListModels {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(): Promise<ModelsView> {
    const models = await this.unitOfWork.query<ModelRow>(
      `SELECT number, trained_at, trained_on, judged_on, rules_version, score, metrics, verdict,
              weights IS NOT NULL AS usable
       FROM triage_model ORDER BY number DESC LIMIT $1`,
      [LISTED],
    );
    const promotions = await this.unitOfWork.query<PromotionRow>(
      `SELECT number, reason, by_name, at FROM triage_promotion
       LEFT JOIN triage_model ON triage_model.id = model_id
       ORDER BY at DESC, triage_promotion.id DESC LIMIT $1`,
      [LISTED],
    );
    const [labels] = await this.unitOfWork.query<{ all: number; fresh: number }>(
      `SELECT count(DISTINCT consultation_id)::int AS all,
              count(DISTINCT consultation_id) FILTER (
                WHERE at > coalesce((SELECT max(labels_until) FROM triage_model), '-infinity'))::int
                AS fresh
       FROM triage_confirmation`,
    );
    return {
      current: promotions[0]?.number ?? null,
      items: models.map((row) => ({
        number: row.number,
        trainedAt: row.trained_at.toISOString(),
        trainedOn: row.trained_on,
        judgedOn: row.judged_on,
        rulesVersion: row.rules_version,
        score: row.score,
        scoreToBeat: row.metrics.current.score,
        currentThen: row.metrics.current.number,
        axes: AXES.map((axis) => ({ axis, ...row.metrics.model[axis] })),
        rules: AXES.map((axis) => ({ axis, ...row.metrics.rules[axis] })),
        verdict: row.verdict,
        usable: row.usable,
      })),
      promotions: promotions.map(({ number, reason, by_name: byName, at }) => ({
        number,
        reason,
        byName,
        at: at.toISOString(),
      })),
      labels: labels?.all ?? 0,
      newLabels: labels?.fresh ?? 0,
    };
  }
}
