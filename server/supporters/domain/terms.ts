import { z } from 'zod';
import {
  email,
  isoDate,
  line,
  optional,
  phone,
  requiredLine,
} from '../../platform/validation/fields.js';
import { minutesOf, type AwayPeriod, type WeeklyHours } from './availability.js';

/** Somebody to write to at a partner company. */
export interface ContactPerson {
  name: string;
  department: string;
  email: string | null;
  phone: string | null;
}

/** What was agreed with a supporter: when they can be met, until when they are registered, who answers. */
export interface SupporterTerms {
  supporterId: string;
  weekly: WeeklyHours[];
  away: AwayPeriod[];
  /** 委嘱期間, `YYYY-MM-DD`; null where none was agreed. Both days are included. */
  termFrom: string | null;
  termUntil: string | null;
  contacts: ContactPerson[];
  /** Since when the profile is on the public pages; null: it is not. The supporter decides. */
  publishedAt: Date | null;
  /** 0 until something was agreed. */
  version: number;
}

export const noTerms = (supporterId: string): SupporterTerms => ({
  supporterId,
  weekly: [],
  away: [],
  termFrom: null,
  termUntil: null,
  contacts: [],
  publishedAt: null,
  version: 0,
});

const time = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, '時刻は 09:00 の形で入力してください。');

const Hours = z
  .strictObject({ weekday: z.int().min(1).max(7), from: time, to: time })
  .refine(({ from, to }) => minutesOf(from) < minutesOf(to), {
    path: ['to'],
    error: '終わりには、始まりより後の時刻を入力してください。',
  });

const Away = z
  .strictObject({ from: isoDate, to: isoDate, note: line(200).default('') })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: '終わりには、始まり以降の日付を入力してください。',
  });

const Contact = z.strictObject({
  name: requiredLine(100),
  department: line(200).default(''),
  email: optional(email),
  phone: optional(phone),
});

/** The shape of each term, wherever it comes from. */
export const termFields = {
  weekly: z.array(Hours).max(42).refine(apart, '同じ曜日の時間が重なっています。'),
  away: z.array(Away).max(50),
  termFrom: optional(isoDate),
  termUntil: optional(isoDate),
  contacts: z.array(Contact).max(20),
  published: z.boolean(),
} as const;

export const TermsBody = z
  .strictObject(termFields)
  .refine(({ termFrom, termUntil }) => !termFrom || !termUntil || termFrom <= termUntil, {
    path: ['termUntil'],
    error: '委嘱期間の終わりには、始まり以降の日付を入力してください。',
  });
export type TermsBody = z.output<typeof TermsBody>;

/** Whether no two spans of one weekday overlap; back to back is fine. */
function apart(weekly: readonly WeeklyHours[]): boolean {
  return weekly.every((a, at) =>
    weekly
      .slice(at + 1)
      .every(
        (b) =>
          a.weekday !== b.weekday ||
          minutesOf(a.to) <= minutesOf(b.from) ||
          minutesOf(b.to) <= minutesOf(a.from),
      ),
  );
}
