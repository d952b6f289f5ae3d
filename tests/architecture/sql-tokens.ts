export interface Token {
  kind: 'name' | 'number' | 'text' | 'symbol';
  /** Names without quotes are in small letters, as PostgreSQL reads them. */
  text: string;
  quoted?: boolean;
}

/** Tokens in order; what stands in brackets is a group of its own. */
export type Group = (Token | Group)[];

export const isGroup = (it: Token | Group): it is Group => Array.isArray(it);

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"((?:[^"]|"")*)"|\$\d+|(\d+)|([A-Za-z_\u0080-\uffff][\w\u0080-\uffff$]*)|(::|[^\s\w])/g;

/** A query as tokens, brackets as groups within groups. Comments are gone. */
export function tokensOf(sql: string): Group {
  const open: Group[] = [[]];
  for (const [text, quoted, number, name, symbol] of sql.matchAll(TOKEN)) {
    const into = open.at(-1) ?? [];
    if (quoted !== undefined) into.push({ kind: 'name', text: quoted, quoted: true });
    else if (name !== undefined) into.push({ kind: 'name', text: name.toLowerCase() });
    else if (number !== undefined) into.push({ kind: 'number', text: number });
    else if (symbol === '(') {
      const group: Group = [];
      into.push(group);
      open.push(group);
    } else if (symbol === ')') {
      if (open.length > 1) open.pop();
    } else if (symbol !== undefined) into.push({ kind: 'symbol', text: symbol });
    else if (!text.startsWith('--') && !text.startsWith('/*')) into.push({ kind: 'text', text });
  }
  return open[0] ?? [];
}

/** The group itself and every group within it. */
export function groupsIn(group: Group): Group[] {
  return [group, ...group.filter(isGroup).flatMap(groupsIn)];
}
