import { isFetched, mayBeClicked } from './targets.js';

/** Functions that fetch from elsewhere or run something. */
const CALLS =
  /\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER|REGISTER\.ID|EXEC|SQL\.REQUEST|DDE|FILTERXMLHTTP)\(/i;
/** Names that a workbook runs by itself. */
const AUTO = /^(?:_xlnm\.)?auto_?(?:open|close|activate|deactivate)/i;

/** Texts in double quotes and names of sheets in single ones, whichever begins first. */
const QUOTED = /"[^"]*"|'[^']*'/g;
const LINK = /\bHYPERLINK\("([^"]*)"/gi;

/**
 * Whether a formula reaches out of its workbook: DDE (`cmd|'/c calc'!A1`), a call, a cell of another machine's
 * file, a link to what may not be clicked. Text in it does not count.
 */
export function isActiveFormula(formula: string): boolean {
  const code = formula.replace(QUOTED, (it) => (it.startsWith('"') ? '""' : "''"));
  if (code.includes('|') || CALLS.test(code.replace(/\s/g, ''))) return true;
  const sheets = (formula.match(QUOTED) ?? []).filter(
    (it) => it.startsWith("'") && it.includes(']'),
  );
  if (sheets.some((it) => isFetched(it.slice(1, -1)))) return true;
  return Array.from(formula.replace(/\s/g, '').matchAll(LINK)).some(
    ([, target = '']) => !mayBeClicked(target),
  );
}

export const runsByItself = (definedName: string): boolean => AUTO.test(definedName.trim());

/** Whether a connection's data lie in the workbook itself. */
export const isOwnData = (connection: string): boolean =>
  connection === '' || /^data model connection$|\$workbook\$/i.test(connection.trim());

const SOURCE =
  /(?:^|;)\s*(?:data source|server|address|network address|location|url|dbq)\s*=\s*["']?([^;"']*)/gi;

/** Whether a mail merge reads its list elsewhere than from a file on the sender's drive. */
export const readsElsewhere = (connection: string): boolean =>
  Array.from(connection.matchAll(SOURCE)).some(
    ([, source = '']) => isFetched(source) || !/\.[a-z]{3,5}$|^[a-z]:/i.test(source.trim()),
  );
