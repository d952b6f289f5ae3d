import { decodeText } from '../../../text/decode-text.js';
import { decodeWords, encodedWord } from './encoded-words.js';
import { decodeParameters } from './header-parameters.js';

/**
 * Headers whose text is read anew. Addresses are not among them: who wrote a mail is taken from the very
 * bytes that the server before us has judged.
 */
const TEXT = /^(?:subject|content-description)$/iu;
const WITH_PARAMETERS = /^(?:content-type|content-disposition)$/iu;

/** Parts whose headers are looked at; more are a machine's. */
const BOUNDARIES_MAX = 200;

/**
 * A raw mail whose subjects and file names stand in UTF-8, whatever they came in: encoded words with a wrong
 * name or cut inside a letter, RFC 2231 in any encoding, and bytes as old programs write them. All else
 * stays byte for byte. Takes time in proportion to the length.
 */
export function recodeHeaders(raw: Buffer): Buffer {
  const pieces: Buffer[] = [];
  const boundaries = new Set<string>();
  let copied = 0;
  let at = 0;
  let inHeader = true;
  while (at < raw.length) {
    if (!inHeader) {
      at = nextPart(raw, at, boundaries);
      inHeader = true;
      continue;
    }
    const end = lineEnd(raw, at);
    if (isBlank(raw, at, end)) {
      inHeader = false;
      at = end;
      continue;
    }
    const fieldEnd = endOfField(raw, at);
    const field = raw.subarray(at, fieldEnd);
    const recoded = recodeField(field, boundaries);
    if (recoded !== null) {
      pieces.push(raw.subarray(copied, at), recoded);
      copied = fieldEnd;
    }
    at = fieldEnd;
  }
  return pieces.length === 0 ? raw : Buffer.concat([...pieces, raw.subarray(copied)]);
}

const LF = 0x0a;
const CR = 0x0d;
const DASHES = Buffer.from('\n--');

function lineEnd(raw: Buffer, at: number): number {
  const end = raw.indexOf(LF, at);
  return end === -1 ? raw.length : end + 1;
}

const isBlank = (raw: Buffer, at: number, end: number): boolean =>
  end - at <= 2 && (raw[at] === LF || (raw[at] === CR && raw[at + 1] === LF));

/** Behind the line that begins the next part, or the end. */
function nextPart(raw: Buffer, from: number, boundaries: ReadonlySet<string>): number {
  if (boundaries.size === 0) return raw.length;
  // The blank line before the body may be what precedes the dashes.
  for (let at = raw.indexOf(DASHES, from - 1); at !== -1; at = raw.indexOf(DASHES, at + 1)) {
    const end = lineEnd(raw, at + 1);
    const line = raw.toString('latin1', at + 3, Math.min(end, at + 303)).trimEnd();
    if (boundaries.has(line)) return end;
  }
  return raw.length;
}

/** With its folded lines. */
function endOfField(raw: Buffer, at: number): number {
  let end = lineEnd(raw, at);
  while (raw[end] === 0x20 || raw[end] === 0x09) end = lineEnd(raw, end);
  return end;
}

/** The field anew, or null where it can stay. */
function recodeField(field: Buffer, boundaries: Set<string>): Buffer | null {
  const colon = field.indexOf(0x3a);
  const name = field.toString('latin1', 0, Math.max(0, colon)).trim();
  const hasText = TEXT.test(name);
  if (!hasText && !WITH_PARAMETERS.test(name)) return null;
  const value = field.subarray(colon + 1);
  const words = unfolded(decodeText(value).text);
  if (hasText) {
    const text = decodeWords(words);
    return text === words && isAscii(value) ? null : line(name, encodedWord(text));
  }
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,250})"|([^\s;"]{1,250}))/iu.exec(words);
  const named = boundary?.[1] ?? boundary?.[2];
  if (named !== undefined && boundaries.size < BOUNDARIES_MAX) boundaries.add(named.trimEnd());
  const decoded = decodeParameters(words);
  return decoded === words && isAscii(value) ? null : line(name, decoded);
}

const unfolded = (text: string): string => text.replace(/\r?\n(?=[ \t])/gu, '').trim();

const isAscii = (bytes: Buffer): boolean => !bytes.some((byte) => byte >= 0x80 || byte === 0x1b);

const line = (name: string, value: string): Buffer =>
  Buffer.from(`${name}: ${value.replace(/[\r\n\0]/gu, ' ')}\r\n`);
