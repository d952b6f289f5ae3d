import type { Issue } from './validation.js';

/**
 * Control characters no text may hold: PostgreSQL cannot store NUL, and the others only ever arrive by
 * accident or on purpose. Tab, newline and carriage return are kept; so are all characters of names.
 */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

export const WELL_FORMED = '使えない文字（制御文字）が含まれています。取り除いてください。';

/** The text without the characters that make it ill-formed. */
export const withoutIllFormed = (value: string): string =>
  value.replace(new RegExp(CONTROL, 'g'), '').replace(/\p{Surrogate}/gu, '');

/** Whether the text can be stored and sent on as it is. */
export const wellFormed = (value: string): boolean =>
  !CONTROL.test(value) && !LONE_SURROGATE.test(value);

/**
 * One issue for each text within `value` that is not {@link wellFormed}, however deep. Every input is
 * looked through before its schema, so that no field can forget to ask.
 */
export function illFormed(value: unknown, path: PropertyKey[] = []): Issue[] {
  if (typeof value === 'string') {
    return wellFormed(value) ? [] : [{ code: 'custom', message: WELL_FORMED, path }];
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => illFormed(inner, [...path, key]));
}
