import { type Group, groupsIn, isGroup, tokensOf, type Token } from './sql-tokens.js';

/** What stands in a table's place where its name is only known at run time. */
export const UNKNOWN_TABLE = 'unknown_';

const BEFORE_TABLE = [
  'from',
  'join',
  'update',
  'into',
  'using',
  'table',
  'truncate',
  'lock',
  'copy',
];
const WRITING = ['update', 'into', 'truncate'];
/** Our schema, and one that is only known at run time. */
const OURS = ['public', UNKNOWN_TABLE];
const PASSED_OVER = ['only', 'lateral', 'if', 'exists', 'not', 'table'];
const ENDS_LIST = [
  ...['where', 'group', 'order', 'having', 'window', 'limit', 'offset', 'fetch', 'for', 'union'],
  ...['except', 'intersect', 'set', 'on', 'returning', 'values', 'select', 'with', 'when'],
];

/**
 * The tables and views a text names, in the order of naming: what follows FROM, JOIN, UPDATE, INTO, USING,
 * TABLE or TRUNCATE, and what follows a comma in such a list. A query's own `WITH` names are among them.
 */
export function tablesNamed(sql: string): string[] {
  return groupsIn(tokensOf(sql)).flatMap((group) => [
    ...namedIn(group, BEFORE_TABLE),
    ...castsIn(group),
  ]);
}

/** `null::consultation` is a row of the table, `'consultation'::regclass` the table itself. */
function castsIn(group: Group): string[] {
  return group.flatMap((token, at) => {
    if (symbol(group[at - 1]) !== '::' || isGroup(token)) return [];
    const before = group[at - 2];
    const text = before && !isGroup(before) && before.kind === 'text' ? before.text : undefined;
    if (token.text === 'regclass' && text !== undefined) return [text.slice(1, -1)];
    return token.kind === 'name' ? [token.text] : [];
  });
}

/** Those it writes: what follows INSERT INTO, UPDATE, DELETE FROM or TRUNCATE. */
export function tablesWritten(sql: string): string[] {
  return groupsIn(tokensOf(sql)).flatMap((group) => {
    const deleted = group.filter(
      (_, at) => word(group[at - 2]) === 'delete' && word(group[at - 1]) === 'from',
    );
    return [...namedIn(group, WRITING), ...deleted.flatMap((token) => nameIn(token) ?? [])];
  });
}

function namedIn(group: Group, before: readonly string[]): string[] {
  const names: string[] = [];
  group.forEach((token, at) => {
    if (!before.includes(word(token) ?? '')) return;
    // FOR UPDATE, ON CONFLICT DO UPDATE, IS DISTINCT FROM and `SET x = y` name none.
    if (word(group[at - 1]) === 'distinct' || word(group[at - 1]) === 'do') return;
    if (word(token) === 'update' && word(group[at - 1]) === 'for') return;
    names.push(...listAt(group, at + 1));
  });
  return names;
}

/** The names of a list that starts here: `a, b AS c, d`. */
function listAt(group: Group, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (PASSED_OVER.includes(word(group[at]) ?? '')) at += 1;
  for (;;) {
    const name = nameAt(group, at);
    if (name !== undefined) names.push(name);
    at = group.findIndex(
      (token, index) => index >= at && (symbol(token) === ',' || ends(word(token))),
    );
    if (at === -1 || symbol(group[at]) !== ',') return names;
    at += 1;
    while (PASSED_OVER.includes(word(group[at]) ?? '')) at += 1;
  }
}

const ends = (text: string | undefined): boolean =>
  text !== undefined && (ENDS_LIST.includes(text) || BEFORE_TABLE.includes(text));

/** `consultation`, `"consultation"` or `public.consultation`; another schema's tables are not ours. */
function nameAt(group: Group, at: number): string | undefined {
  const first = nameIn(group[at]);
  if (first === undefined) return undefined;
  const after = group[at + 1];
  if (symbol(after) === '.') return OURS.includes(first) ? nameIn(group[at + 2]) : undefined;
  // A function's rows: unnest(…).
  return first;
}

const nameIn = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'name' ? token.text : undefined;
const word = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'name' && !token.quoted ? token.text : undefined;
const symbol = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'symbol' ? token.text : undefined;
