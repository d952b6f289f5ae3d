import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { calibrationError, reliability } from '../domain/calibration.js';
import type { Suggested } from '../domain/label.js';
import { accuracy, confusion, judged, labelMeasures, macroF1 } from '../domain/measures.js';
import type { Answer } from '../domain/measures.js';
import { AXES } from '../domain/rules.js';
import type { Axis } from '../domain/rules.js';

export const QualityFilter = z.object({
  months: z.coerce.number().int().min(1).max(36).default(12),
});

const Bin = z.object({
  from: z.number(),
  to: z.number(),
  answers: z.number().int(),
  confidence: z.number(),
  right: z.number(),
});
const AxisQuality = z
  .object({
    axis: z.enum(AXES),
    answers: z.number().int(),
    accuracy: z.number().nullable(),
    macroF1: z.number().nullable(),
    calibrationError: z.number().nullable(),
    /** Of the guesses that asked for no second look: how many, and how many of them were right. */
    sure: z.number().int(),
    sureRight: z.number().int(),
    reliability: z.array(Bin),
    labels: z.array(
      z.object({
        label: z.string(),
        cases: z.number().int(),
        precision: z.number(),
        recall: z.number(),
        f1: z.number(),
      }),
    ),
    /** What staff said, what triage had said, how often; most frequent first. */
    confusion: z.array(z.object({ truth: z.string(), said: z.string(), count: z.number().int() })),
  })
  .meta({ id: 'TriageAxisQuality' });

/** How triage has done, by staff's confirmations. */
export const TriageQuality = z
  .object({
    from: z.iso.datetime(),
    cases: z.number().int(),
    axes: z.array(AxisQuality),
    /** By month of the confirmation (Asia/Tokyo), oldest first. */
    months: z.array(
      z.object({
        month: z.string(),
        cases: z.number().int(),
        accuracy: z.object({
          requesterType: z.number().nullable(),
          contentType: z.number().nullable(),
          themes: z.number().nullable(),
        }),
        calibrationError: z.number(),
      }),
    ),
  })
  .meta({ id: 'TriageQuality' });
export type TriageQuality = z.infer<typeof TriageQuality>;

interface Row {
  month: string;
  requester_type: string;
  content_type: string;
  themes: string[];
  suggested: Suggested;
}

type Judgement = Answer & { readonly needsReview: boolean };

const MOST = 5_000;

/** Accuracy, calibration and confusion of what staff were shown, against what they said. */
@Injectable()
export class QualityFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of({ months }: z.output<typeof QualityFilter>): Promise<TriageQuality> {
    const from = this.clock.now();
    from.setUTCMonth(from.getUTCMonth() - months);
    const rows = await this.unitOfWork.query<Row>(
      `SELECT to_char(at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM') AS month,
              requester_type, content_type, themes, suggested
       FROM (
         SELECT DISTINCT ON (consultation_id) *
         FROM triage_confirmation ORDER BY consultation_id, at DESC, id DESC) AS label
       WHERE suggested IS NOT NULL AND at >= $1
       ORDER BY at DESC LIMIT $2`,
      [from, MOST],
    );
    return {
      from: from.toISOString(),
      cases: rows.length,
      axes: AXES.map((axis) => qualityOf(axis, rows)),
      months: [...new Set(rows.map(({ month }) => month))].sort().map((month) =>
        monthOf(
          month,
          rows.filter((row) => row.month === month),
        ),
      ),
    };
  }
}

function answersOf(axis: Axis, rows: readonly Row[]): Judgement[] {
  return rows.flatMap((row): Judgement[] => {
    const truth = { ...row, themes: row.themes[0] };
    const label = {
      requesterType: truth.requester_type,
      contentType: truth.content_type,
      themes: truth.themes,
    }[axis];
    const said = axis === 'themes' ? row.suggested.themes[0] : row.suggested[axis];
    if (label === undefined || said === undefined) return [];
    const { value, confidence, needsReview } = said;
    return [{ truth: label, said: value, confidence, needsReview }];
  });
}

function qualityOf(axis: Axis, rows: readonly Row[]): TriageQuality['axes'][number] {
  const answers = answersOf(axis, rows);
  const known = answers.length > 0;
  const sure = answers.filter(({ needsReview }) => !needsReview);
  return {
    axis,
    answers: answers.length,
    accuracy: known ? accuracy(answers) : null,
    macroF1: known ? macroF1(answers) : null,
    calibrationError: known ? calibrationError(judged(answers)) : null,
    sure: sure.length,
    sureRight: sure.filter(({ truth, said }) => truth === said).length,
    reliability: reliability(judged(answers)),
    labels: labelMeasures(answers),
    confusion: confusion(answers),
  };
}

function monthOf(month: string, rows: readonly Row[]): TriageQuality['months'][number] {
  const by = { requesterType: [], contentType: [], themes: [] } as Record<Axis, Judgement[]>;
  for (const axis of AXES) by[axis] = answersOf(axis, rows);
  const share = (axis: Axis) => (by[axis].length > 0 ? accuracy(by[axis]) : null);
  return {
    month,
    cases: rows.length,
    accuracy: {
      requesterType: share('requesterType'),
      contentType: share('contentType'),
      themes: share('themes'),
    },
    calibrationError: calibrationError(judged(AXES.flatMap((axis) => by[axis]))),
  };
}
