/**
 * Words that nobody else writes, each another one, that can be found again in any writing. Most are
 * 植アイウ込; where a field wants an address, a number or ASCII, the word has that shape.
 */
export type Shape = 'word' | 'mail' | 'phone' | 'url' | 'ascii';

export interface Planted {
  number: number;
  text: string;
  /** Which field it was put into: `POST /api/v1/consultations /requester/name`. */
  field: string;
}

const KANA = Array.from('アイウエオカキクケコサシスセソタチツテト');
const kana = (n: number): string =>
  [n / 400, (n / 20) % 20, n % 20].map((digit) => KANA[Math.floor(digit)]).join('');
const NUMBERS = new Map(Array.from({ length: 8_000 }, (_, n) => [kana(n), n]));
/** Search keys write katakana as hiragana. */
const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/gu, (value) => String.fromCodePoint((value.codePointAt(0) ?? 0) + 0x60));

const SHAPES: Record<Shape, (n: number) => string> = {
  word: (n) => `植${kana(n)}込`,
  ascii: (n) => `zq${String(n).padStart(4, '0')}qz`,
  mail: (n) => `zq${String(n).padStart(4, '0')}qz@example.jp`,
  url: (n) => `https://example.jp/zq${String(n).padStart(4, '0')}qz`,
  phone: (n) => `0597-${String(n).padStart(6, '0').replace(/^(..)/u, '$1-')}`,
};

/** The length of the shortest word. */
export const SHORTEST = 5;

/** By the name of a field: what it wants to hold. */
export function shapeOf(field: string): Shape {
  const name = field.split(/[ /?]/u).at(-1) ?? '';
  if (/email|recipient$/iu.test(name)) return 'mail';
  if (/phone/iu.test(name)) return 'phone';
  if (/url$/iu.test(name)) return 'url';
  return /^(?:x-|idempotency)/iu.test(name) ? 'ascii' : 'word';
}

/** Gives words out and knows each again. */
export class Words {
  readonly planted: Planted[] = [];

  plant(field: string, shape: Shape = shapeOf(field)): string {
    const number = this.planted.length;
    const text = SHAPES[shape](number);
    this.planted.push({ number, text, field });
    return text;
  }

  /** The numbers of the words in a text, whatever was done to its kana, hyphens and case. */
  in(text: string): Set<number> {
    const found = new Set<number>();
    for (const [, letters] of text.matchAll(/植([ァ-ヶぁ-ゖ]{3})込/gu)) {
      const number = NUMBERS.get(toKatakana(letters ?? ''));
      if (number !== undefined) found.add(number);
    }
    for (const [, digits] of text.matchAll(/zq(\d{4})qz/giu)) found.add(Number(digits));
    for (const [, head, tail] of text.matchAll(/597[-\s]?(\d\d)[-\s]?(\d{4})(?!\d)/gu)) {
      const number = Number(`${head ?? ''}${tail ?? ''}`);
      if (this.planted[number]?.text.startsWith('0597-')) found.add(number);
    }
    return found;
  }

  /** Words whose every pair of letters is among these: an index without its text is a copy, too. */
  inPairs(pairs: ReadonlySet<string>): Set<number> {
    const found = new Set<number>();
    for (const { number, text } of this.planted) {
      if (!text.startsWith('植')) continue;
      const letters = Array.from(text);
      const all = letters.slice(1).every((letter, at) => {
        const pair = `${letters[at] ?? ''}${letter}`;
        return pairs.has(pair) || pairs.has(toHiragana(pair));
      });
      if (all) found.add(number);
    }
    return found;
  }
}

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (value) => String.fromCodePoint((value.codePointAt(0) ?? 0) - 0x60));
