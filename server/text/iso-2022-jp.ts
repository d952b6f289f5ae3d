const ESC = 0x1b;

/** What the bytes until the next mark stand for. */
type Mode = 'ascii' | 'kana' | 'kanji' | 'supplement' | 'unknown';

/**
 * Escape sequences, without ESC. JIS X 0213's first plane holds JIS X 0208 at the same places; what it has
 * beyond comes out as U+FFFD and is left to a person.
 */
const ESCAPES: readonly (readonly [string, Mode])[] = [
  ['(B', 'ascii'],
  ['(J', 'ascii'],
  ['(H', 'ascii'],
  ['(I', 'kana'],
  [')I', 'ascii'],
  ['&@', 'ascii'],
  ['$(D', 'supplement'],
  ['$(O', 'kanji'],
  ['$(Q', 'kanji'],
  ['$(B', 'kanji'],
  ['$(@', 'kanji'],
  ['$@', 'kanji'],
  ['$B', 'kanji'],
];

/** Holds a mark of ISO-2022-JP: an escape, or the beginning of half-width kana. */
export const hasEscapes = (bytes: Uint8Array): boolean =>
  bytes.includes(ESC) || bytes.includes(0x0e);

/**
 * ISO-2022-JP as it is sent: with the rows of NEC and IBM (CP50220), JIS X 0212, and half-width kana
 * by ESC ( I, between SO and SI, or as single bytes above 0xA0. What is none comes out as U+FFFD.
 *
 * Each run of kanji is given the form of EUC-JP, whose table the runtime has.
 */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  const out = new Bytes(bytes.length);
  let mode: Mode = 'ascii';
  let shifted = false;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === ESC) {
      const [length, next] = escapeAt(bytes, at);
      mode = next ?? mode;
      if (next === null) out.push(ESC);
      at += length;
    } else if (byte === 0x0e || byte === 0x0f) {
      shifted = byte === 0x0e;
      at += 1;
    } else if (byte < 0x21 || byte === 0x7f) {
      // A line begins anew, also where the mark back was lost.
      if (byte === 0x0a) {
        mode = 'ascii';
        shifted = false;
      }
      out.push(byte);
      at += 1;
    } else if (byte >= 0x80) {
      if (mode !== 'kanji' && byte >= 0xa1 && byte <= 0xdf) out.push(0x8e, byte);
      else out.push(INVALID);
      at += 1;
    } else if (shifted || mode === 'kana') {
      if (byte <= 0x5f) out.push(0x8e, byte | 0x80);
      else out.push(INVALID);
      at += 1;
    } else if (mode === 'ascii') {
      out.push(byte);
      at += 1;
    } else {
      const next = bytes[at + 1] ?? 0;
      if (next < 0x21 || next > 0x7e) {
        out.push(INVALID);
        at += 1;
        continue;
      }
      if (mode === 'supplement') out.push(0x8f);
      out.push(byte | 0x80, next | 0x80);
      at += 2;
    }
  }
  return EUC.decode(out.written());
}

/** No byte of EUC-JP. */
const INVALID = 0xff;

const EUC = new TextDecoder('euc-jp');

/** Every byte becomes two at most, three where there were two. */
class Bytes {
  private readonly bytes: Uint8Array;
  private length = 0;

  constructor(from: number) {
    this.bytes = new Uint8Array(from * 2);
  }

  push(...values: number[]): void {
    this.bytes.set(values, this.length);
    this.length += values.length;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Bytes of an escape and where it leads; null for one nobody knows. */
function escapeAt(bytes: Uint8Array, at: number): readonly [number, Mode | null] {
  const following = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
  for (const [mark, mode] of ESCAPES) {
    if (following.startsWith(mark)) return [mark.length + 1, mode];
  }
  return [1, null];
}
