import { decodeText } from '../../../text/decode-text.js';
import { decodeWords, encodedWord } from './encoded-words.js';

/** `filename*1*=utf-8''%E8%A1%A8`, `name="…"`: name, piece, whether it is encoded, and the value. */
const PARAMETER =
  /;\s*(filename|name)(\*\d{1,3})?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"\s][^;"]*))/giu;

interface Piece {
  index: number;
  encoded: boolean;
  value: string;
}

/**
 * A Content-Type or Content-Disposition whose file names are one encoded word in UTF-8: out of pieces
 * (RFC 2231) in any encoding, out of encoded words inside quotes, or as it stands.
 */
export function decodeParameters(header: string): string {
  const names = new Map<string, Piece[]>();
  let needed = false;
  const rest = header.replace(
    PARAMETER,
    (_, name: string, part?: string, star?: string, quoted?: string, token?: string) => {
      const value = quoted === undefined ? (token ?? '').trim() : unescaped(quoted);
      const piece = { index: Number(part?.slice(1) ?? 0), encoded: star !== undefined, value };
      const key = name.toLowerCase();
      names.set(key, [...(names.get(key) ?? []), piece]);
      needed ||= part !== undefined || piece.encoded || !/^[\x20-\x7e]*$/u.test(value);
      needed ||= value.includes('=?');
      return '';
    },
  );
  if (!needed) return header;
  const written = [...names].map(([name, pieces]) => `; ${name}="${encodedWord(nameOf(pieces))}"`);
  return `${rest}${written.join('')}`;
}

const unescaped = (quoted: string): string => quoted.replace(/\\(["\\])/gu, '$1');

function nameOf(pieces: readonly Piece[]): string {
  // Where both are given, the encoded one is meant (RFC 6266).
  const encoded = pieces.filter((piece) => piece.encoded);
  if (encoded.length === 0) return decodeWords(inOrder(pieces));
  const isSplit = pieces.some(({ index }) => index > 0);
  const used = isSplit ? pieces : encoded;
  const [, charset = ''] = /^([^']{0,60})'[^']{0,40}'/u.exec(encoded[0]?.value ?? '') ?? [];
  const bytes = [...used]
    .sort((a, b) => a.index - b.index)
    .map((piece, at) => {
      const value = at === 0 ? piece.value.replace(/^[^']{0,60}'[^']{0,40}'/u, '') : piece.value;
      return piece.encoded ? percent(value) : Buffer.from(value);
    });
  return decodeText(Buffer.concat(bytes), charset).text;
}

const inOrder = (pieces: readonly Piece[]): string => {
  const isSplit = pieces.some(({ index }) => index > 0);
  const used = isSplit ? [...pieces].sort((a, b) => a.index - b.index) : pieces.slice(0, 1);
  return used.map(({ value }) => value).join('');
};

const percent = (value: string): Buffer =>
  Buffer.from(
    Buffer.from(value)
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
