import { z } from 'zod';
import { cleanLine, isBlank, NOT_AS_WRITTEN, readsAsWritten } from './characters.js';
import { nfkc } from './normal-form.js';
import { holdsAddress, NO_ADDRESS } from '../core/web-addresses.js';
import { WELL_FORMED, wellFormed } from './well-formed.js';

const LINE_BREAKS = /[\r\n\t\u0085\u2028\u2029]/;

/** What is too long is refused before anything else looks at it. */
const TOO_LONG = { abort: true } as const;

/** Text of several lines, at most `max` characters, kept exactly as written. */
export const text = (max: number) => z.string().max(max, TOO_LONG).refine(wellFormed, WELL_FORMED);

/** {@link text} that must hold something beside white space. */
export const requiredText = (max: number) =>
  text(max)
    .min(1)
    .refine((value) => !isBlank(value), '必須の項目です。入力してください。');

/** One check shared by every line, by which a test finds the fields that have it. */
export const CLEANED_LINE = z.overwrite(cleanLine);

/**
 * Text of one line: names, titles, addresses. Line breaks would reach mail headers; invisible
 * characters are removed, or refused where they mislead ({@link cleanLine}).
 */
export const line = (max: number) =>
  z
    .string()
    .check(CLEANED_LINE)
    .max(max, TOO_LONG)
    .refine(wellFormed, WELL_FORMED)
    .refine((value) => !LINE_BREAKS.test(value), '改行は使えません。1行で入力してください。')
    .refine(readsAsWritten, { error: NOT_AS_WRITTEN, params: { code: 'characters' } });

/** {@link line} that must hold something beside white space. */
export const requiredLine = (max: number) =>
  line(max)
    .min(1)
    .refine((value) => !isBlank(value), '必須の項目です。入力してください。');

const withoutAddress = [
  (value: string) => !holdsAddress(value),
  { error: NO_ADDRESS, params: { code: 'address' } },
] as const;

/** {@link line} for what strangers call themselves: an address in it would travel in official mails. */
export const nameLine = (max: number) => line(max).refine(...withoutAddress);

/** {@link requiredLine} for names and titles, without addresses as in {@link nameLine}. */
export const requiredNameLine = (max: number) => requiredLine(max).refine(...withoutAddress);

const halfWidth = (value: string): string => nfkc(value).trim();

/**
 * An e-mail address: written in 全角, with spaces around it or copied with `mailto:`, it is read as meant.
 * ASCII only, one address, no display name.
 */
export const email = line(320)
  .transform((value) => halfWidth(value).replace(/^mailto:/iu, ''))
  .refine(
    (value) =>
      value.length <= 254 &&
      /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/i.test(value),
    'メールアドレスの形をご確認ください（例: name@example.jp）。',
  );

/** A telephone number as written; 10–15 digits remain after 全角, spaces, brackets and hyphens are read through. */
export const phone = line(40).refine(
  (value) => /^\+?\d{10,15}$/.test(phoneDigits(value)),
  '電話番号は市外局番から、数字10〜11桁で入力してください（例: 059-224-2000）。',
);

/** The digits of a telephone number in any of the ways people write it. */
export function phoneDigits(value: string): string {
  return halfWidth(value).replace(/[\s()ー‐‑‒–—―−-]/g, '');
}

/** The years this desk can mean; PostgreSQL knows no year 0, and an offset may lead out of year 9999. */
function inCalendar(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= 1900 && year <= 2999;
}

/** A calendar date `YYYY-MM-DD` that exists. */
export const isoDate = z.iso
  .date('日付は 2026-11-21 の形で入力してください。')
  .refine(inCalendar, '年をご確認ください。');

/** An instant with its offset, e.g. 2026-11-21T10:00:00+09:00. */
export const isoInstant = z.iso
  .datetime({
    offset: true,
    error: '日時は 2026-11-21T10:00:00+09:00 の形で入力してください。',
  })
  .refine(inCalendar, '年をご確認ください。');

/** An absent, null or blank optional field is null; anything else as the schema says. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && isBlank(value) ? null : value),
      schema.nullable(),
    )
    .optional()
    .transform((value) => value ?? null);
