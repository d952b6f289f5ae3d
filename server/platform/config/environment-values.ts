import { z } from 'zod';

/* Kinds of values that environment variables have, each with its message for a wrong one. */

export const secret = z
  .string({ error: '32 文字以上の乱数を指定してください（例: openssl rand -base64 32）' })
  .min(32, '短すぎます。32 文字以上の乱数を指定してください（例: openssl rand -base64 32）')
  .refine(
    (value) => new Set(value).size >= 10,
    '同じ文字の繰り返しは使えません。乱数を指定してください',
  );

/** An address (database, queue, mail server, …) of the form that `pattern` describes. */
export const address = (pattern: RegExp, message: string) => z.string().regex(pattern, message);

/** Names separated by commas or spaces, each of the form that `pattern` describes. */
export const names = (pattern: RegExp, message: string) =>
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((name) => name !== ''))
    .pipe(z.array(z.string().regex(pattern, message)))
    .default([]);

export const flag = (fallback: boolean) =>
  z
    .enum(['0', '1', 'on', 'off', 'true', 'false'])
    .transform((value) => ['1', 'on', 'true'].includes(value))
    .default(fallback);

export const wholeNumber = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most);
