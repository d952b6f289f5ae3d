/** Japanese text as bytes, by the runtime's own tables turned round: every encoding of Japanese mails. */

export const TRUE_ENCODINGS = [
  'iso-2022-jp',
  'shift_jis',
  'euc-jp',
  'utf-8',
  'utf-16le',
  'utf-16be',
] as const;
export type TrueEncoding = (typeof TRUE_ENCODINGS)[number];

function tableOf(encoding: 'shift_jis' | 'euc-jp'): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // No letter stands there.
    }
  };
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) add(first, second);
  }
  for (let kana = 0xa1; kana <= 0xdf; kana += 1) {
    if (encoding === 'shift_jis') add(kana);
    else add(0x8e, kana);
  }
  return table;
}

const SJIS = tableOf('shift_jis');
const EUC = tableOf('euc-jp');

/** @throws Error for a letter the encoding has not */
export function bytesIn(encoding: TrueEncoding, text: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), wide(text)]);
  if (encoding === 'utf-16be')
    return Buffer.concat([Buffer.from([0xfe, 0xff]), wide(text).swap16()]);
  if (encoding === 'iso-2022-jp') return iso2022(text);
  return Buffer.from(Array.from(text).flatMap((letter) => codeOf(letter, encoding)));
}

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

function codeOf(letter: string, encoding: 'shift_jis' | 'euc-jp'): number[] {
  if (letter < '\u0080') return [letter.charCodeAt(0)];
  const code = (encoding === 'shift_jis' ? SJIS : EUC).get(letter);
  if (!code) throw new Error(`${letter} is not in ${encoding}`);
  return code;
}

const MARKS = { ascii: '\u001b(B', kana: '\u001b(I', kanji: '\u001b$B' };

function iso2022(text: string): Buffer {
  const out: number[] = [];
  let mode: keyof typeof MARKS = 'ascii';
  const enter = (next: keyof typeof MARKS): void => {
    if (next !== mode) out.push(...Buffer.from(MARKS[next]));
    mode = next;
  };
  for (const letter of text) {
    const code = codeOf(letter, 'euc-jp');
    const [lead = 0, trail = 0] = code;
    if (code.length === 1) {
      enter('ascii');
      out.push(lead);
    } else if (lead === 0x8e) {
      enter('kana');
      out.push(trail & 0x7f);
    } else {
      enter('kanji');
      out.push(lead & 0x7f, trail & 0x7f);
    }
  }
  enter('ascii');
  return Buffer.from(out);
}
