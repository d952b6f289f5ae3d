import { z } from 'zod';
import {
  email,
  isoDate,
  isoInstant,
  line,
  nameLine,
  optional,
  phone,
  requiredNameLine,
  requiredText,
  text,
} from '../../platform/validation/fields.js';
import { CHANNELS, EMPLOYEES, LANGUAGES, METHODS, REQUESTER_TYPES } from './vocabulary.js';

/** The longest title and body, in characters. The form says so beside the fields. */
export const TITLE_MAX = 100;
export const BODY_MAX = 10_000;

const themeCode = z.string().regex(/^\d-\d{1,2}$/, '分野のコード（例: 2-8）を指定してください。');
const contentTypeCode = z
  .string()
  .regex(/^[a-z][a-z_]{0,39}$/, '相談内容の区分（例: problem）を指定してください。');
const municipalityCode = z
  .string()
  .regex(/^\d{6}$/, '市町は6桁の全国地方公共団体コード（例: 242012）で指定してください。');
const corporateNumber = z.string().regex(/^\d{13}$/, '法人番号は数字13桁で入力してください。');

/** Whether the raw or half-checked requester names no way to be reached. */
function neitherGiven(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { email, phone } = value as Record<string, unknown>;
  return [email, phone].every((way) => way === undefined || way === null || way === '');
}

export const RequesterInput = z
  .strictObject({
    type: z.enum(REQUESTER_TYPES),
    name: requiredNameLine(100),
    kana: optional(nameLine(100)),
    organisation: optional(nameLine(200)),
    department: optional(nameLine(200)),
    corporateNumber: optional(corporateNumber),
    email: optional(email),
    phone: optional(phone),
    municipality: optional(municipalityCode),
    industry: optional(nameLine(100)),
    employees: optional(z.enum(EMPLOYEES)),
  })
  .refine((requester) => requester.email !== null || requester.phone !== null, {
    path: ['email'],
    message: 'ご連絡のため、メールアドレスか電話番号のどちらかを入力してください。',
    // Said together with the other fields' errors, so that nobody has to send the form a third time.
    when: ({ value }) => neitherGiven(value),
  });

/** What somebody submits, before it is a consultation. Unknown fields are refused. */
export const SubmissionFields = {
  requester: RequesterInput,
  title: requiredNameLine(TITLE_MAX),
  body: requiredText(BODY_MAX),
  contentType: contentTypeCode.nullable().default(null),
  themes: z.array(themeCode).max(5).default([]),
  preferredMethods: z.array(z.enum(METHODS)).max(METHODS.length).default([]),
  language: z.enum(LANGUAGES).default('ja'),
  goal: optional(text(2_000)),
  deadline: optional(isoDate),
  wishes: optional(text(2_000)),
  needs: z.array(line(200)).max(10).default([]),
  coRequesters: z
    .array(
      z.strictObject({
        name: requiredNameLine(100),
        organisation: optional(nameLine(200)),
        email: optional(email),
      }),
    )
    .max(20)
    .default([]),
  consents: z.strictObject({
    purpose: z.literal(true, 'ご相談を受け付けるには、個人情報の利用目的への同意が必要です。'),
    shareWithSupporters: z.boolean().default(false),
    publishCase: z.boolean().default(false),
  }),
};

export const Submission = z.strictObject(SubmissionFields).meta({ id: 'Submission' });
export type Submission = z.output<typeof Submission>;

/** The same with what only the desk may say: a case taken in by phone, at the counter or by letter. */
export const Intake = z
  .strictObject({
    ...SubmissionFields,
    channel: z.enum(CHANNELS).optional(),
    receivedAt: isoInstant.optional(),
    proxy: z.strictObject({ note: optional(text(1_000)) }).optional(),
  })
  .meta({ id: 'Intake' });
export type Intake = z.output<typeof Intake>;

/** Members of {@link Intake} that nobody but the desk may send. */
export const STAFF_ONLY_FIELDS = ['channel', 'receivedAt', 'proxy'] as const;
