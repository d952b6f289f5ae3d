import { type Group, type Token, groupsIn, isGroup, tokensOf } from './sql-tokens.js';

/** Which columns each table has, in the database's own names. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What a query sorts by that is not what it seems: `ORDER BY id` sorts by the output column where one has
 * that name, so `SELECT id::text … ORDER BY id` sorts ids as text, and 114 comes before 22.
 * Gives a sentence for each; none for a query that is right.
 */
export function shadowedOrder(sql: string, columns: Columns): string[] {
  return groupsIn(tokensOf(sql)).flatMap((group) => judge(group, columns));
}

function judge(group: Group, columns: Columns): string[] {
  const selects = positions(group, 'select').map((at) => group.slice(at + 1));
  if (selects.length === 0) return [];
  const orders = positions(group, 'order').filter((at) => word(group[at + 1]) === 'by');
  return orders.flatMap((at) =>
    parts(group.slice(at + 2, endOf(group, at + 2, AFTER_ORDER))).flatMap((sorted) =>
      selects.flatMap((select) => shadowing(sorted, select, columns)),
    ),
  );
}

const AFTER_ORDER = ['limit', 'offset', 'fetch', 'for', 'union', 'except', 'intersect', 'select'];
const AFTER_LIST = [...AFTER_ORDER, 'from', 'where', 'order', 'into', 'group'];
const AFTER_FROM = [...AFTER_ORDER, 'where', 'group', 'order', 'having', 'window'];
const DIRECTIONS = ['asc', 'desc', 'nulls', 'first', 'last'];

function shadowing(sorted: Group, select: Group, columns: Columns): string[] {
  const by = sorted.filter((token) => !DIRECTIONS.includes(word(token) ?? ''));
  const [only] = by;
  if (by.length !== 1 || only === undefined || isGroup(only)) return [];
  const list = withoutDistinct(select.slice(0, endOf(select, 0, AFTER_LIST)));
  const items = parts(list).map(outputOf);
  if (only.kind === 'number') {
    const item = items[Number(only.text) - 1];
    return item?.cast ? [`ORDER BY ${only.text} sorts by a cast`] : [];
  }
  if (only.kind !== 'name') return [];
  const hidden = items.filter(({ name, plain }) => name === only.text && plain !== only.text);
  const tables = tablesOf(select);
  const isColumn = tables.some((table) => columns.get(table)?.has(only.text));
  return hidden
    .filter(({ mentions }) => isColumn || mentions.has(only.text))
    .map(() => `ORDER BY ${only.text} sorts by the output column of that name, not by the column`);
}

interface Output {
  name: string | undefined;
  /** The column's name where the item is a column and nothing else. */
  plain: string | undefined;
  cast: boolean;
  /** Every name in it. */
  mentions: ReadonlySet<string>;
}

/** The name PostgreSQL gives to an item of a select list, and what it is made of. */
function outputOf(item: Group): Output {
  const as = item.findIndex((token) => word(token) === 'as');
  const aliased = as !== -1 || isImplicitAlias(item);
  const value = aliased ? item.slice(0, as) : item;
  const alias = aliased ? nameIn(item.at(-1)) : undefined;
  const column = columnIn(value);
  const bare = withoutCasts(value);
  return {
    name: alias ?? column ?? columnIn(bare) ?? functionIn(bare),
    plain: column,
    cast: bare.length !== value.length || word(bare[0]) === 'cast',
    mentions: namesIn(value),
  };
}

function withoutDistinct(list: Group): Group {
  const [first, second] = list;
  if (word(first) === 'distinct') return list.slice(word(second) === 'on' ? 3 : 1);
  return word(first) === 'all' ? list.slice(1) : list;
}

/** `max(id) newest`: a name right after a value. */
function isImplicitAlias(item: Group): boolean {
  const [before, last] = item.slice(-2);
  if (last === undefined || isGroup(last) || last.kind !== 'name') return false;
  return (
    before !== undefined && (isGroup(before) || ['name', 'number', 'text'].includes(before.kind))
  );
}

/** `it.id` → `id`; undefined for anything that is more than a column. */
function columnIn(value: Group): string | undefined {
  const [only] = value;
  // (id) is id.
  if (value.length === 1 && only && isGroup(only)) return columnIn(only);
  if (value.length === 0 || value.length % 2 === 0) return undefined;
  const named = value.every((token, at) =>
    at % 2 === 0 ? nameIn(token) !== undefined : symbol(token) === '.',
  );
  return named ? nameIn(value.at(-1)) : undefined;
}

/** `id::text COLLATE "C"` → `id`; `CAST(id AS text)` → `id`. */
function withoutCasts(value: Group): Group {
  const cut = value.findIndex((token) => symbol(token) === '::' || word(token) === 'collate');
  const bare = cut === -1 ? value : value.slice(0, cut);
  const [first, second] = bare;
  if (word(first) !== 'cast' || !second || !isGroup(second)) return bare;
  const as = second.findIndex((token) => word(token) === 'as');
  return as === -1 ? bare : second.slice(0, as);
}

const functionIn = ([name, group]: Group): string | undefined =>
  group && isGroup(group) ? nameIn(name) : undefined;

function namesIn(group: Group): Set<string> {
  return new Set(
    group.flatMap((token) => (isGroup(token) ? [...namesIn(token)] : (nameIn(token) ?? []))),
  );
}

/** The tables a SELECT reads from, without those inside brackets. */
function tablesOf(select: Group): string[] {
  const from = select.findIndex((token) => word(token) === 'from');
  if (from === -1) return [];
  const clause = select.slice(from + 1, endOf(select, from + 1, AFTER_FROM));
  return clause.flatMap((token) => nameIn(token) ?? []);
}

function parts(group: Group): Group[] {
  const all: Group[] = [[]];
  for (const token of group) {
    if (symbol(token) === ',') all.push([]);
    else all.at(-1)?.push(token);
  }
  return all;
}

function endOf(group: Group, start: number, words: readonly string[]): number {
  const end = group.findIndex((token, at) => at >= start && words.includes(word(token) ?? ''));
  return end === -1 ? group.length : end;
}

const positions = (group: Group, text: string): number[] =>
  group.flatMap((token, at) => (word(token) === text ? [at] : []));

const nameIn = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'name' ? token.text : undefined;
/** A word that is not in double quotes, such as `select`. */
const word = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'name' && !token.quoted ? token.text : undefined;
const symbol = (token: Token | Group | undefined): string | undefined =>
  token && !isGroup(token) && token.kind === 'symbol' ? token.text : undefined;
