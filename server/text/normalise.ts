import { nfkc } from '../platform/validation/normal-form.js';
import { Positions } from './positions.js';

/** A half-open range of UTF-16 positions in the text as its author wrote it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text and its search key. The original is kept untouched (even NFC changes some name kanji);
 * everything is compared on the key, and every position in the key leads back to the original.
 */
export interface NormalisedText {
  readonly original: string;
  /** NFKC, lower case, one kind of dash, white space as single spaces. */
  readonly key: string;
  /** The piece of the original that the key positions `from` (inclusive) to `to` came from. */
  spanOf(from: number, to: number): Span;
}

/** A character with the marks that belong to it: ｶﾞ is one unit and becomes ガ. */
const CLUSTER = /[\s\S](?:\p{M}|\uff9e|\uff9f)*/uy;
const DASHES = /[‐‑‒–—―−﹣]/gu;
const SPACE = /\s/u;
const PLAIN_ASCII = /^[\u0020-\u007e]*$/u;

/**
 * The search key of a text: 全角/半角, upper and lower case and dashes fall together
 * (㈱ → (株), ｶﾞ → ガ, Ａ → a). Kana are kept; see {@link foldKana}.
 */
export function keyOf(text: string): string {
  return normalise(text).key;
}

/** Normalises a text and remembers where every unit of the key came from. */
export function normalise(original: string): NormalisedText {
  const pieces: string[] = [];
  const starts = new Positions(original.length);
  const ends = new Positions(original.length);
  let spaced = true;
  const add = (unit: string, start: number, end: number): void => {
    spaced = unit === ' ';
    pieces.push(unit);
    for (let i = 0; i < unit.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < original.length;) {
    const from = at;
    for (; isPlain(original, at); at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
    if (at > from) {
      spaced = false;
      pieces.push(original.slice(from, at));
      continue;
    }
    CLUSTER.lastIndex = at;
    const [cluster] = CLUSTER.exec(original) ?? [original.charAt(at)];
    for (const unit of normaliseCluster(cluster)) {
      if (!SPACE.test(unit)) add(unit, at, at + cluster.length);
      else if (!spaced) add(' ', at, at + cluster.length);
    }
    at += cluster.length;
  }
  const key = pieces.join('');
  return {
    original,
    key,
    spanOf: (from, to) =>
      from >= to || from >= key.length
        ? { start: 0, end: 0 }
        : { start: starts.at(from) ?? 0, end: ends.at(Math.min(to, key.length) - 1) ?? 0 },
  };
}

/**
 * Most of any text: kana and everyday kanji, which NFKC leaves alone unless a mark follows. Told by
 * number, since asking a regular expression about every character is what normalising costs.
 */
function isPlain(text: string, at: number): boolean {
  return isPlainCode(text.charCodeAt(at)) && !mayBeMark(text.charCodeAt(at + 1));
}

const isPlainCode = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fc) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x3001 ||
  code === 0x3002;

/** Anything beyond the plain ones may be a mark; after the last character comes none (NaN). */
const mayBeMark = (code: number): boolean => code > 0x2ff && !isPlainCode(code);

function normaliseCluster(cluster: string): string {
  if (PLAIN_ASCII.test(cluster)) return cluster.toLowerCase();
  return nfkc(cluster).toLowerCase().replace(DASHES, '-');
}

const KATAKANA = /[ァ-ヶ]/gu;

/** ひらがな and カタカナ made equal (すまほ = スマホ), length unchanged. For words, not for names. */
export function foldKana(key: string): string {
  return key.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
