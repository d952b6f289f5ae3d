import { visible } from '../validation/characters.js';
import { nfkc } from '../validation/normal-form.js';

export type CsvValue = string | number | null;

/** Signs a formula begins with, and what looks like them: spreadsheets of this country fold widths. */
const FORMULA = /^[=+\-@\u2010-\u2013\u2212]/u;

/** What a reader does not see before the sign; marks without a letter, and signs that no font has. */
const BEFORE = /^[\p{White_Space}\p{Cc}\p{M}\p{Co}\uFF9E\uFF9F\u2800\uFFFC\uFFFD]+/u;

/** Tab and carriage return push what follows into a cell of its own. */
const PUSHED = /^[\p{White_Space}\p{Cc}]*[\t\r\n]/u;

/** Whether a spreadsheet calculates what begins so: behind what nobody sees, and in any width. */
export function beginsAsFormula(text: string): boolean {
  const seen = visible(text).replace(BEFORE, '');
  // Sign by sign: with a mark behind it, `=` would become another sign, which spreadsheets do not see.
  return FORMULA.test(nfkc(seen.slice(0, 1)));
}

/**
 * Text a spreadsheet shows as it is: a leading apostrophe stops it from being read as a formula, also
 * behind white space, controls and invisible characters, and in any width. Numbers of ours are written
 * as numbers and never pass here.
 */
export function neutralised(text: string): string {
  return PUSHED.test(text) || beginsAsFormula(text) ? `'${text}` : text;
}

/** RFC 4180 with CRLF, in UTF-8 with BOM: Excel reads Japanese only so. Null is an empty cell. */
export function csvOf(lines: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = neutralised(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
