import type { FileWarning } from './warnings.js';

const CALCULATED = /^["' \u3000\ufeff]*[=+\-@＝＋－＠]/;
const CALLS =
  /\b(?:hyperlink|webservice|image|importxml|importdata|importhtml|importrange|importfeed|rtd|call|exec|register)\s?\(/i;

/**
 * Notes cells that a spreadsheet calculates and that reach out of the sheet: DDE (`=cmd|'…'!A1`), addresses
 * and calls. In time linear in the length.
 */
export function csvWarnings(bytes: Buffer): FileWarning[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  // What is looked for is ASCII in every encoding of Japanese.
  const text = bytes.toString(wide ? 'utf16le' : 'utf8');
  for (const cell of text.split(/[\r\n,;\t]/)) {
    if (CALCULATED.test(cell) && (cell.includes('|') || CALLS.test(cell))) return ['formula'];
  }
  return [];
}
