/** What one server found out by one method (RFC 8601 §2.2): `dmarc=pass header.from=example.jp`. */
export interface Finding {
  /** In lower case, as everything here. */
  method: string;
  result: string;
  /** `header.from`, `header.d`, `smtp.mailfrom` …; one that is given twice says nothing. */
  properties: Readonly<Record<string, string>>;
}

/** One `Authentication-Results` header. */
export interface AuthenticationReport {
  /** The authserv-id: which server says so; null where it cannot be told. */
  server: string | null;
  /** Nothing where the header is of another version or cannot be read to its end. */
  findings: Finding[];
}

/** `name=value`; a word without `=` has no value. */
interface Pair {
  name: string;
  value: string | null;
}

/** Reads one header's value, unfolded, in linear time. */
export function readAuthenticationResults(header: string): AuthenticationReport {
  const { parts, isWhole } = partsOf(header);
  const [[id, version, ...rest] = [], ...resinfos] = parts;
  const server = id?.value === null ? id.name.replaceAll('"', '') : null;
  const isKnown = (version?.name ?? '1') === '1' && rest.length === 0;
  if (server === null || server === '' || !isWhole || !isKnown) {
    return { server: server === '' ? null : server, findings: [] };
  }
  return { server, findings: resinfos.flatMap(findingOf) };
}

/** `none`, and what is no finding, gives nothing; of a method only version 1 is known. */
function findingOf([first, ...rest]: Pair[]): Finding[] {
  if (!first || first.value === null) return [];
  const [method = '', version = '1'] = first.name.split('/');
  if (version !== '1') return [];
  const properties: Record<string, string> = {};
  for (const { name, value } of rest) {
    if (value !== null && name.includes('.')) properties[name] = name in properties ? '' : value;
  }
  return [{ method, result: first.value, properties }];
}

/**
 * What stands between semicolons, as pairs. Comments (which can hold comments, RFC 5322 §3.2.2) count as
 * a space; what is quoted belongs to a value, whatever signs it holds.
 */
function partsOf(header: string): { parts: Pair[][]; isWhole: boolean } {
  const pairs = new Pairs();
  const text = header.toLowerCase();
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\\' && (isQuoted || depth > 0)) {
      at += 1;
      if (isQuoted) pairs.add(text.charAt(at));
    } else if (depth > 0) {
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
    } else if (letter === '"') {
      isQuoted = !isQuoted;
      pairs.quote();
    } else if (isQuoted) pairs.add(letter);
    else if (letter === '(') {
      depth = 1;
      pairs.space();
    } else if (letter === ')') return { parts: pairs.parts, isWhole: false };
    else if (letter === ';') pairs.nextPart();
    else if (letter === '=') pairs.equals();
    else if (/\s/.test(letter)) pairs.space();
    else pairs.add(letter);
  }
  pairs.end();
  return { parts: pairs.parts, isWhole: depth === 0 && !isQuoted };
}

/** Collects pairs, letter by letter. */
class Pairs {
  readonly parts: Pair[][] = [[]];
  private pair: Pair | null = null;
  private isAfterSpace = false;

  add(letter: string): void {
    this.endAfterSpace(letter);
    this.pair ??= { name: '', value: null };
    if (this.pair.value === null) this.pair.name += letter;
    else this.pair.value += letter;
  }

  /** A name in quotes keeps them, so that it is none that means anything. */
  quote(): void {
    this.endAfterSpace('"');
    if (this.pair?.value == null) this.add('"');
  }

  equals(): void {
    if (this.pair === null || this.pair.value !== null) return this.add('=');
    this.pair.value = '';
    this.isAfterSpace = false;
  }

  space(): void {
    this.isAfterSpace = true;
  }

  nextPart(): void {
    this.end();
    this.parts.push([]);
  }

  end(): void {
    if (this.pair) this.parts.at(-1)?.push(this.pair);
    this.pair = null;
    this.isAfterSpace = false;
  }

  /** After a space another pair begins, but around `=` and `/` spaces may stand. */
  private endAfterSpace(letter: string): void {
    const { pair, isAfterSpace } = this;
    this.isAfterSpace = false;
    if (!pair || !isAfterSpace || pair.value === '') return;
    if (pair.value === null && (letter === '/' || pair.name.endsWith('/'))) return;
    this.end();
  }
}
