import { decodeText } from '../../text/decode-text.js';
import { beginsAsFormula } from '../../platform/core/csv.js';
import { refuseFile } from './refusal.js';
import type { FileWarning } from './warnings.js';

/** What other programs put between cells; which one it is, is told by whoever opens the file. */
const DELIMITERS = [',', ';', '\t'];

const CALLS =
  /\b(?:hyperlink|webservice|image|importxml|importdata|importhtml|importrange|importfeed|query|googlefinance|rtd|dde|call|exec|register|sql\.request|cubevalue|cubemember|cubeset|stockhistory)\(/i;
/** Another file's cell: `='\\\\server\\[a.xlsx]S'!A1`. */
const leadsElsewhere = (cell: string): boolean =>
  ['://', '\\\\'].some((it) => cell.includes(it)) ||
  (cell.includes(']') && cell.includes('!', cell.indexOf(']')));

/** Pages, workbooks as XML and mails: spreadsheets open them as such, with all that acts in them. */
const NO_TABLE =
  /^[\s\ufeff]*(?:<(?:!doctype|html|head|body|table|meta|script|\?xml|!--)|MIME-Version\s?:)/i;

/**
 * @param inside the entry of an archive it is
 * @throws Problem 422 for what is no table, whatever it is called
 */
export function requireTable(bytes: Buffer, inside?: string): void {
  if (NO_TABLE.test(decodeText(bytes.subarray(0, 2_000)).text)) throw refuseFile('content', inside);
}

/**
 * Notes cells that a spreadsheet calculates and that reach out of the sheet: DDE (`=cmd|'…'!A1`), addresses,
 * other files and calls. In time linear in the length.
 */
export function csvWarnings(bytes: Buffer): FileWarning[] {
  const { text } = decodeText(bytes);
  // Where a quote is only meant as one, every line begins cells of its own.
  if (text.split(/[\r\n,;\t]/).some(reachesOut)) return ['formula'];
  for (const delimiter of DELIMITERS.filter((it) => it === ',' || text.includes(it))) {
    for (const cell of cellsOf(text, delimiter)) if (reachesOut(cell)) return ['formula'];
  }
  return [];
}

function reachesOut(cell: string): boolean {
  const [quotes = ''] = /^["' ]*/.exec(cell) ?? [];
  return (
    beginsAsFormula(cell.slice(quotes.length)) &&
    (cell.includes('|') || CALLS.test(cell.replace(/\s/g, '')) || leadsElsewhere(cell))
  );
}

/** As they are parted (RFC 4180): in a quoted cell, delimiters and line breaks are text. */
function* cellsOf(text: string, delimiter: string): Generator<string> {
  const cells = new RegExp(`"(?:[^"]|"")*"?|[^${delimiter}\\r\\n]+`, 'gu');
  for (const [cell] of text.matchAll(cells)) yield cell;
}
