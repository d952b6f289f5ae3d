import { z } from 'zod';
import { requiredLine } from '../../platform/validation/fields.js';
import { CHOICES } from './answer.js';

const words = requiredLine(400);
/** A text in the languages it exists in; Japanese is always there. */
const localised = z
  .strictObject({ ja: words, easy: words.optional(), en: words.optional() })
  .meta({ id: 'LocalisedText' });

const named = {
  /** Stays the same from version to version, so that answers can be compared. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, '半角の英小文字・数字・_ で書いてください。'),
  label: localised,
  required: z.boolean().default(false),
};

export const SurveyQuestion = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('choice'),
      ...named,
      options: z
        .array(z.strictObject({ value: z.string().regex(/^[a-z0-9_]{1,40}$/), label: localised }))
        .min(2)
        .max(12),
    }),
    z.strictObject({ kind: z.literal('text'), ...named }),
    /** 1 to 5; the two ends have words. */
    z.strictObject({ kind: z.literal('scale'), ...named, low: localised, high: localised }),
  ])
  .meta({ id: 'SurveyQuestion' });
export type SurveyQuestion = z.output<typeof SurveyQuestion>;

export const SCALE = [1, 2, 3, 4, 5] as const;

const fourSteps = z
  .array(z.strictObject({ value: z.enum(CHOICES), positive: z.boolean(), label: localised }))
  .length(CHOICES.length)
  .refine((steps) => steps.every(({ value }, at) => value === CHOICES[at]), {
    message: '4つの選択肢は「役に立った」から順に並べてください。',
  })
  .meta({ id: 'SurveyChoices' });

/** What one version of a survey asks. The four steps make the KPI: their words may change, they may not. */
export const SurveyContent = z
  .strictObject({
    question: localised,
    choices: fourSteps,
    comment: localised,
    questions: z
      .array(SurveyQuestion)
      .max(10)
      .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, {
        message: '同じ記号の質問が2つあります。',
      }),
  })
  .meta({ id: 'SurveyContent' });
export type SurveyContent = z.output<typeof SurveyContent>;

const choice = z.enum(CHOICES);
const days = z.number().int().min(0).max(730);

/** Who is asked, when, and what follows. */
export const SurveyPolicy = z
  .strictObject({
    enabled: z.boolean(),
    /** Hours between the end of support and the mail. */
    delayHours: z.number().int().min(0).max(720),
    /** Days after the mail until the one reminder; null: none. */
    reminderDays: z.number().int().min(1).max(180).nullable(),
    /** Days for which the link takes an answer; what comes on paper later still counts. */
    validDays: z.number().int().min(1).max(730),
    /** One person is asked at most once in so many days about supports of this type; 0: about each. */
    onceWithinDays: days,
    /** From this answer downwards a comment is required on the web; null: never. */
    commentRequiredFrom: choice.nullable(),
    /** From this answer downwards staff get a task; null: never. */
    followUpFrom: choice.nullable(),
  })
  .meta({ id: 'SurveyPolicy' });
export type SurveyPolicy = z.output<typeof SurveyPolicy>;

/** Whether a choice is `from` or worse. */
export function atOrBelow(given: (typeof CHOICES)[number], from: SurveyPolicy['followUpFrom']) {
  return from !== null && CHOICES.indexOf(given) >= CHOICES.indexOf(from);
}
