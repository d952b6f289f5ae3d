import { z } from 'zod';

/** The languages the product speaks; Japanese is always there, the others fall back to it. */
export const LANGUAGES = ['ja', 'easy', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const words = z.string().min(1).max(5000);
const inLanguages = z.strictObject({ ja: words, easy: words.optional(), en: words.optional() });
/** One text in the languages it exists in. */
export type Localised = z.infer<typeof inLanguages>;

const version = z.number().int().min(1);
const consent = z.strictObject({
  version,
  required: z.boolean(),
  label: inLanguages,
  body: inLanguages,
});
const mail = z.strictObject({ version, subject: inLanguages, body: inLanguages });

/** `texts.json`: what people agree to and what is sent to them. Change a text → raise its version. */
export const TextsFile = z.strictObject({
  purposeOfUse: consent,
  shareWithSupporters: consent,
  publishCase: consent,
  surveyInvitation: mail,
  offerInvitation: mail,
});
export type Texts = z.infer<typeof TextsFile>;

/** What one kind of support is asked besides, or instead of the common words; the surveys room checks it. */
const ownSurvey = z.strictObject({
  version,
  question: inLanguages.optional(),
  comment: inLanguages.optional(),
  questions: z.array(z.record(z.string(), z.unknown())).optional(),
  policy: z.record(z.string(), z.unknown()).optional(),
});

/** `survey.json`: the versioned definition of the satisfaction survey. */
export const SurveyFile = z.strictObject({
  version,
  question: inLanguages,
  choices: z
    .array(
      z.strictObject({
        value: z.string().regex(/^[a-z][a-z_]*$/),
        positive: z.boolean(),
        label: inLanguages,
      }),
    )
    .min(2),
  comment: inLanguages,
  /** By kind of support (`seminar`, `meeting` …). */
  byType: z.record(z.string(), ownSurvey).optional(),
});
export type SurveyDefinition = z.infer<typeof SurveyFile>;

/** The text in this language, or in Japanese where it has no such version. */
export function inLanguage(text: Localised, language: string): string {
  if (language === 'easy') return text.easy ?? text.ja;
  if (language === 'en') return text.en ?? text.ja;
  return text.ja;
}

/**
 * Fills `{{name}}` with values.
 * @throws Error naming the placeholder nobody gave a value for: a mail must never show one
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const given = values[key];
    if (given === undefined) throw new Error(`no value for {{${key}}} in a text of the centre`);
    return given;
  });
}
