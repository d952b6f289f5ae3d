import { z } from 'zod';
import { isMunicipalityCode } from './municipality-code.js';

const name = z.string().min(1).max(200);
const value = z.string().regex(/^[a-z][a-z_]*$/, '英小文字と _ で書いてください（例: problem）');
const choice = z.strictObject({ value, label: name });
const colour = z.string().regex(/^#[0-9a-f]{6}$/, '#0b5c8a の形（英小文字）で書いてください');
const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '12-29 の形で書いてください');
const days = z.number().int().min(1).max(60);
const municipalityCode = z
  .string()
  .refine(isMunicipalityCode, '全国地方公共団体コード6桁（検査数字を含む）を書いてください');

/** A list whose entries differ by one of their members. */
const distinct = <T extends z.ZodType<object>>(item: T, member: string) =>
  z.array(item).superRefine((items, context) => {
    const seen = new Set<unknown>();
    items.forEach((entry, at) => {
      const key = (entry as Record<string, unknown>)[member];
      if (seen.has(key)) {
        const message = `「${String(key)}」が重なっています。1つにしてください`;
        context.addIssue({ code: 'custom', path: [at, member], message });
      }
      seen.add(key);
    });
  });

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const ClosingDays = z.strictObject({
  weekdays: z.array(z.enum(WEEKDAYS)).max(6),
  /** 国民の祝日 and 振替休日 */
  holidays: z.boolean(),
  everyYear: z.array(z.strictObject({ from: monthDay, to: monthDay, reason: name })),
  once: z.array(z.strictObject({ date: z.iso.date(), reason: name })),
});
export type ClosingDays = z.infer<typeof ClosingDays>;

const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, '09:00 の形（00:00〜24:00）で書いてください');

/** When the office opens and closes on a day it is open: deadlines in days end with the closing hour. */
const OpeningHours = z
  .strictObject({ opens: clockTime, closes: clockTime })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: '開く時刻より後にしてください',
  });
export type OpeningHours = z.infer<typeof OpeningHours>;

/** `centres/<key>/profile.json`: what a centre is, without its taxonomy and texts. */
export const ProfileFile = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  version: z.number().int().min(1),
  name,
  productName: name,
  operator: name,
  prefecture: z.strictObject({ code: municipalityCode, name }),
  openedOn: z.iso.date().nullable(),
  fictitious: z.boolean(),
  contact: z.strictObject({
    office: name,
    email: z.email(),
    phone: name.nullable(),
    hours: name,
    note: name.nullable(),
  }),
  colours: z.strictObject({
    primary: colour,
    primaryDark: colour,
    accent: colour,
    background: colour,
  }),
  languages: distinct(choice, 'value').min(1),
  channels: distinct(choice, 'value').min(1),
  methods: distinct(choice, 'value').min(1),
  requesterTypes: distinct(
    choice.extend({ description: name, statisticsGroup: name }),
    'value',
  ).min(1),
  contentTypes: distinct(choice.extend({ description: name, statisticsLabel: name }), 'value').min(
    1,
  ),
  states: distinct(choice, 'value').min(1),
  supporterKinds: distinct(choice.extend({ noun: name }), 'value').min(1),
  meetingLimit: z.number().int().min(1).max(20),
  offerDeadlineBusinessDays: days,
  replyBusinessDays: days,
  reportDays: days,
  /** Whether staff look at an advice report before the requester can read it. */
  reviewReports: z.boolean().default(false),
  /** How long after the answer the requester is asked whether the step was taken. */
  followUpDays: z.number().int().min(1).max(366).default(90),
  supporterDefaults: z.strictObject({
    capacityMonthly: z.number().int().min(0).max(999),
    capacityAtOnce: z.number().int().min(0).max(999),
  }),
  openingHours: OpeningHours.default({ opens: '09:00', closes: '17:00' }),
  closingDays: ClosingDays,
});

/** `themes.json`: 分野・取組方向 with the scope that says what falls under each. */
export const ThemesFile = distinct(
  z.strictObject({
    code: z.string().regex(/^\d+-\d+$/, '2-8 の形で書いてください'),
    field: name,
    name,
    scope: z.string().min(1).max(1000),
  }),
  'code',
).min(1);

/** `municipalities.json` */
export const MunicipalitiesFile = distinct(
  z.strictObject({ code: municipalityCode, name, kana: name }),
  'code',
).min(1);

const kpi = z.strictObject({
  key: value,
  name,
  unit: z.enum(['percent', 'count_cumulative']),
  baseline: z.number().nullable(),
  baselineYear: name.nullable(),
  target: z.number().nullable(),
  targetYear: name.nullable(),
  rule: z.enum(['at_least_each_year', 'cumulative', 'none']),
  /** What a cumulative target expects each year. */
  perYear: z.number().int().optional(),
  counts: name,
  definition: z
    .strictObject({
      version: z.number().int().min(1),
      positive: z.array(value).min(1),
      supportTypes: z.array(value).min(1),
    })
    .optional(),
});

/** `kpis.json` */
export const KpisFile = distinct(kpi, 'key');

/** `seminars.json`: the themes of past and planned seminars as announced. */
export const SeminarsFile = z.array(
  z.strictObject({
    no: z.number().int().min(1),
    fiscalYear: z.number().int(),
    date: z.iso.date().nullable(),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    theme: name,
  }),
);

export type Theme = z.infer<typeof ThemesFile>[number];
export type Municipality = z.infer<typeof MunicipalitiesFile>[number];
export type Kpi = z.infer<typeof KpisFile>[number];
export type SeminarTheme = z.infer<typeof SeminarsFile>[number];
export type ProfileSettings = z.infer<typeof ProfileFile>;
