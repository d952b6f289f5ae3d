import { z } from 'zod';
import {
  email,
  nameLine,
  optional,
  phone,
  requiredNameLine,
  requiredText,
  text,
} from '../../platform/validation/fields.js';
import type { FieldError } from '../../platform/core/problems.js';
import type { Question } from './seminar-schema.js';
import { MODES } from './seats.js';

/** People in one registration, whoever registers included. */
export const GROUP_MAX = 20;
export const LANGUAGES = ['ja', 'easy', 'en'] as const;
export const REQUESTER_TYPES = [
  'citizen',
  'business',
  'municipality',
  'prefecture',
  'organisation',
] as const;

const answers = z
  .record(z.string().max(30), text(1_000))
  .refine((given) => Object.keys(given).length <= 20, '質問の数をご確認ください。');

/** A wish for a talk in the 個別相談会: what it is about becomes the consultation's title and body. */
export const SlotWish = z.strictObject({
  title: requiredNameLine(100),
  body: requiredText(4_000),
  themes: z
    .array(z.string().regex(/^\d-\d{1,2}$/))
    .max(5)
    .default([]),
  supporterId: optional(z.uuid()),
  requesterType: z.enum(REQUESTER_TYPES).default('citizen'),
  municipality: optional(z.string().regex(/^\d{6}$/, '市町は6桁のコードで指定してください。')),
  /** Nothing is shown to a supporter without it. */
  shareWithSupporters: z.literal(
    true,
    '個別相談では、相談の内容を担当する支援者に伝えます。同意いただけるときだけお申し込みください。',
  ),
});
export type SlotWish = z.output<typeof SlotWish>;

export const personFields = {
  name: requiredNameLine(100),
  kana: optional(nameLine(100)),
  organisation: optional(nameLine(200)),
  email,
  phone: optional(phone),
  language: z.enum(LANGUAGES).default('ja'),
};

/** What somebody sends to take part. Only name, email, mode and the consent are needed. */
export const RegistrationBody = z
  .strictObject({
    ...personFields,
    mode: z.enum(MODES),
    /** The others who come along; each has a seat. */
    companions: z
      .array(z.strictObject({ name: requiredNameLine(100) }))
      .max(GROUP_MAX - 1)
      .default([]),
    /** What helps them take part: sign language, a wheelchair space, large print … */
    needs: optional(text(1_000)),
    answers: answers.default({}),
    slotWish: SlotWish.nullable().default(null),
    consents: z.strictObject({
      purpose: z.literal(true, 'お申し込みには、個人情報の利用目的への同意が必要です。'),
    }),
  })
  .meta({ id: 'NewRegistration' });
export type RegistrationBody = z.output<typeof RegistrationBody>;

/** For all seminars of a series at once: questions differ between them, and so do talks. */
export const SeriesRegistrationBody = RegistrationBody.omit({ answers: true, slotWish: true }).meta(
  {
    id: 'NewSeriesRegistration',
  },
);
export type SeriesRegistrationBody = z.output<typeof SeriesRegistrationBody>;

/** What is wrong with the answers to a seminar's own questions. */
export function wrongAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
): FieldError[] {
  const errors: FieldError[] = [];
  for (const { id, kind, options, required, label } of questions) {
    const answer = given[id]?.trim() ?? '';
    const pointer = `/answers/${id}`;
    if (answer === '') {
      if (required)
        errors.push({ pointer, code: 'required', detail: `「${label}」にお答えください。` });
    } else if (kind === 'choice' && !options.includes(answer)) {
      errors.push({
        pointer,
        code: 'choice',
        detail: `次のなかから選んでください: ${options.join('、')}`,
      });
    }
  }
  for (const id of Object.keys(given)) {
    if (!questions.some((question) => question.id === id)) {
      errors.push({
        pointer: `/answers/${id}`,
        code: 'unknown-field',
        detail: 'この質問はありません。取り除いてください。',
      });
    }
  }
  return errors;
}
