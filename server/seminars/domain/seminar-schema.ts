import { z } from 'zod';
import {
  isoInstant,
  line,
  optional,
  requiredLine,
  text,
} from '../../platform/validation/fields.js';
import { FORMATS } from './seats.js';

export const SEMINAR_KINDS = ['seminar', 'training'] as const;
export type SeminarKind = (typeof SEMINAR_KINDS)[number];

/** Only ordinary web addresses: nothing that runs when it is clicked. */
export const webAddress = line(1_000).refine(
  (value) => /^https?:\/\/[^\s/]+/i.test(value),
  '「https://」で始まるアドレスを入力してください。',
);

/** One question of a seminar's own form. */
export const Question = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_-]{0,29}$/, '半角の英数字で入力してください（例: q1）。'),
  label: requiredLine(200),
  kind: z.enum(['text', 'choice']),
  options: z.array(requiredLine(100)).max(20).default([]),
  required: z.boolean().default(false),
});
export type Question = z.output<typeof Question>;

/** One item of the programme; `at` is the time on the wall as people read it. */
export const ProgrammeItem = z.strictObject({
  at: optional(line(20)),
  title: requiredLine(200),
  by: optional(line(200)),
});
export type ProgrammeItem = z.output<typeof ProgrammeItem>;

/** A hand-out: before the day for those who registered, after it for everybody. */
export const Material = z.strictObject({
  title: requiredLine(200),
  url: webAddress,
  when: z.enum(['before', 'after']),
});
export type Material = z.output<typeof Material>;

export const Speaker = z.strictObject({
  /** From the registry; null for somebody who is not registered (a host, an official). */
  supporterId: optional(z.uuid('登録者は一覧から選んでください。')),
  name: requiredLine(100),
  affiliation: line(200).default(''),
  talk: line(200).default(''),
  /** Whether they agreed to be named in public. Without it nothing can be published. */
  consented: z.boolean().default(false),
  consentNote: optional(line(300)),
});
export type Speaker = z.output<typeof Speaker>;

const instant = isoInstant.transform((value) => new Date(value));
const capacity = z.number().int().min(0).max(100_000).nullable();
const themeCode = z.string().regex(/^\d-\d{1,2}$/, '分野のコード（例: 2-8）を指定してください。');

const unique = <T>(values: readonly T[]): boolean => new Set(values).size === values.length;

export const seminarFields = {
  kind: z.enum(SEMINAR_KINDS),
  title: requiredLine(200),
  seriesId: optional(z.uuid()),
  /** 第何回 in its series. */
  numberInSeries: z.number().int().min(1).max(999).nullable(),
  themes: z.array(themeCode).max(5),
  description: text(10_000),
  audience: text(500),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  /** What is known of the date before there is one: 「12月中旬」. */
  plannedFor: optional(line(100)),
  format: z.enum(FORMATS),
  onsiteCapacity: capacity,
  onlineCapacity: capacity,
  applyFrom: instant.nullable(),
  applyBy: instant.nullable(),
  venueName: optional(line(200)),
  venueAddress: optional(line(300)),
  venueAccess: optional(text(1_000)),
  venueAccessibility: optional(text(1_000)),
  onlineTool: optional(line(100)),
  onlineUrl: optional(webAddress),
  programme: z.array(ProgrammeItem).max(50),
  questions: z
    .array(Question)
    .max(20)
    .refine((all) => unique(all.map(({ id }) => id)), '質問の記号が重なっています。'),
  speakers: z.array(Speaker).max(30),
  materials: z.array(Material).max(30),
  recordingUrl: optional(webAddress),
  digest: optional(text(10_000)),
  /** The 個別相談会 after it. */
  slotsFrom: instant.nullable(),
  slotsTo: instant.nullable(),
  /** Talks are given out by the engine, or whoever comes first takes one. */
  slotBooking: z.enum(['assigned', 'first_come']),
};

/** A new seminar: title and format, the rest may come later; publishing says what is missing. */
export const NewSeminar = z
  .strictObject({
    ...seminarFields,
    kind: seminarFields.kind.default('seminar'),
    numberInSeries: seminarFields.numberInSeries.default(null),
    themes: seminarFields.themes.default([]),
    description: seminarFields.description.default(''),
    audience: seminarFields.audience.default(''),
    startsAt: seminarFields.startsAt.default(null),
    endsAt: seminarFields.endsAt.default(null),
    onsiteCapacity: capacity.default(null),
    onlineCapacity: capacity.default(null),
    applyFrom: seminarFields.applyFrom.default(null),
    applyBy: seminarFields.applyBy.default(null),
    programme: seminarFields.programme.default([]),
    questions: seminarFields.questions.default([]),
    speakers: seminarFields.speakers.default([]),
    materials: seminarFields.materials.default([]),
    slotsFrom: seminarFields.slotsFrom.default(null),
    slotsTo: seminarFields.slotsTo.default(null),
    slotBooking: seminarFields.slotBooking.default('assigned'),
  })
  .meta({ id: 'NewSeminar' });
export type NewSeminar = z.output<typeof NewSeminar>;

/** What staff may change: a field that is missing stays as it is, null empties it. */
export const SeminarChanges = z
  .strictObject({
    ...seminarFields,
    seriesId: z.uuid().nullable(),
    plannedFor: line(100).nullable(),
    venueName: line(200).nullable(),
    venueAddress: line(300).nullable(),
    venueAccess: text(1_000).nullable(),
    venueAccessibility: text(1_000).nullable(),
    onlineTool: line(100).nullable(),
    onlineUrl: webAddress.nullable(),
    recordingUrl: webAddress.nullable(),
    digest: text(10_000).nullable(),
  })
  .partial()
  .meta({ id: 'SeminarChanges' });
export type SeminarChanges = z.output<typeof SeminarChanges>;
