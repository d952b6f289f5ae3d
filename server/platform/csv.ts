export type CsvValue = string | number | null;

/**
 * What a spreadsheet would run as a formula, also after full-width letters are folded. Numbers of ours
 * are written as numbers and never pass here.
 */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/;

/** Text a spreadsheet shows as it is: a leading apostrophe stops it from being read as a formula. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

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
