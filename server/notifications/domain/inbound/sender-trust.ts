/** One header field as it came, unfolded; the name in lower case. */
interface Field {
  name: string;
  value: string;
}

/** What one server found out by one method (RFC 8601 §2.2): `dmarc=pass header.from=example.jp`. */
interface Finding {
  method: string;
  result: string;
  /** `header.from`, `header.d`, `smtp.mailfrom` …, in lower case. */
  properties: ReadonlyMap<string, string>;
}

/** Bytes of a header that are looked at. */
const HEADER_MAX = 256 * 1024;

/**
 * Whether a mail comes from where its sender says: a server we trust has written so, by DMARC or, where
 * it says nothing of DMARC, by a signature or an envelope of the sender's own domain (RFC 8601, RFC 7489).
 *
 * Only the topmost `Authentication-Results` of a trusted server counts. Each server writes above what it
 * received, so whatever a sender has written in its name lies below.
 * @param trusted authserv-ids, in lower case; with none nobody is believed
 */
export function isSenderConfirmed(raw: Buffer, trusted: readonly string[]): boolean {
  const fields = headerOf(raw);
  const domain = senderDomain(fields);
  const found = fields.find(
    ({ name, value }) =>
      name === 'authentication-results' && trusted.includes(authservIdOf(value) ?? ''),
  );
  if (domain === null || found === undefined) return false;
  const [, ...findings] = partsOf(found.value);
  return confirms(findings.map(readFinding), domain);
}

function confirms(findings: readonly Finding[], domain: string): boolean {
  const dmarc = findings.filter(({ method }) => method === 'dmarc');
  if (dmarc.length > 0) {
    return dmarc.every(
      ({ result, properties }) =>
        result === 'pass' && (properties.get('header.from') ?? domain) === domain,
    );
  }
  return findings.some(({ method, result, properties }) => {
    if (result !== 'pass') return false;
    if (method === 'dkim')
      return isOf(domain, domainOf(properties.get('header.d') ?? properties.get('header.i')));
    return method === 'spf' && isOf(domain, domainOf(properties.get('smtp.mailfrom')));
  });
}

/** Aligned: the sender's domain itself, or one above it that answers for it. */
function isOf(sender: string, domain: string | null): boolean {
  if (domain === null || !domain.includes('.')) return false;
  return sender === domain || sender.endsWith(`.${domain}`);
}

/** Of a domain or an address; null for neither. */
function domainOf(value: string | undefined): string | null {
  const domain = (value ?? '').slice((value ?? '').lastIndexOf('@') + 1).toLowerCase();
  return domain === '' ? null : domain;
}

/** The one address in the one `From`; null where there are several, or none: programs show either. */
function senderDomain(fields: readonly Field[]): string | null {
  const from = fields.filter(({ name }) => name === 'from');
  const text = from.length === 1 ? withoutComments(from[0]?.value ?? '') : '';
  const addresses = text
    .replace(/"[^"]*"/g, ' ')
    .split(/[\s<>,;:"]/)
    .filter((word) => /.@./.test(word));
  const [address] = addresses;
  return addresses.length === 1 ? domainOf(address) : null;
}

function headerOf(raw: Buffer): Field[] {
  const text = raw.toString('latin1', 0, HEADER_MAX);
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const fields: Field[] = [];
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) {
      fields.push({
        name: line.slice(0, colon).trim().toLowerCase(),
        value: line.slice(colon + 1),
      });
    }
  }
  return fields;
}

/** `mx.example.jp` of `mx.example.jp 1; …`; RFC 8601 knows version 1 only. */
function authservIdOf(value: string): string | null {
  const [id = '', version = '1'] = (partsOf(value)[0] ?? '').trim().split(/\s+/);
  return version === '1' && id !== '' ? id.replaceAll('"', '').toLowerCase() : null;
}

/** What stands between semicolons, comments gone; a semicolon in quotes is a letter like any other. */
function partsOf(value: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  for (const letter of withoutComments(value)) {
    if (letter === '"') quoted = !quoted;
    if (letter === ';' && !quoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** Comments (RFC 5322 §3.2.2) can hold other comments, and say nothing: `(dmarc=pass)` is none. */
function withoutComments(value: string): string {
  let text = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const letter = value.charAt(at);
    if (letter === '\\') {
      at += 1;
      if (depth === 0) text += value.charAt(at) === '"' ? '' : value.charAt(at);
    } else if (letter === '"' && depth === 0) {
      quoted = !quoted;
      text += letter;
    } else if (letter === '(' && !quoted) depth += 1;
    else if (letter === ')' && !quoted && depth > 0) depth -= 1;
    else if (depth === 0) text += letter;
  }
  return text;
}

/** `dkim=pass header.d=example.jp`; what is no such thing has no method. */
function readFinding(part: string): Finding {
  const spaced = part.replace(/\s+/g, ' ').replace(/ ?= ?/g, '=');
  const words = spaced.match(/(?:"[^"]*"|[^ "])+/g) ?? [];
  const pairs = words.map((word): [string, string] => {
    const equals = word.indexOf('=');
    const name = word.slice(0, Math.max(0, equals)).toLowerCase();
    return [
      name,
      word
        .slice(equals + 1)
        .replaceAll('"', '')
        .toLowerCase(),
    ];
  });
  const [[method = '', result = ''] = [], ...properties] = pairs;
  return { method: method.split('/', 1)[0] ?? '', result, properties: new Map(properties) };
}
