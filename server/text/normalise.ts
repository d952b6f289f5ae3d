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
const CLUSTER = /[\s\S](?:\p{M}|\uff9e|\uff9f)*/gu;
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
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const [cluster] = match;
    const start = match.index;
    for (const unit of normaliseCluster(cluster)) {
      if (SPACE.test(unit)) {
        if (key === '' || key.endsWith(' ')) continue;
        key += ' ';
        starts.push(start);
        ends.push(start + cluster.length);
        continue;
      }
      key += unit;
      for (let i = 0; i < unit.length; i += 1) {
        starts.push(start);
        ends.push(start + cluster.length);
      }
    }
  }
  return {
    original,
    key,
    spanOf: (from, to) =>
      from >= to || from >= key.length
        ? { start: 0, end: 0 }
        : { start: starts[from] ?? 0, end: ends[Math.min(to, key.length) - 1] ?? 0 },
  };
}

function normaliseCluster(cluster: string): string {
  if (PLAIN_ASCII.test(cluster)) return cluster.toLowerCase();
  return cluster.normalize('NFKC').toLowerCase().replace(DASHES, '-');
}

const KATAKANA = /[ァ-ヶ]/gu;

/** ひらがな and カタカナ made equal (すまほ = スマホ), length unchanged. For words, not for names. */
export function foldKana(key: string): string {
  return key.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The words of the original text that a span covers. */
export function wordsAt(text: NormalisedText, span: Span): string {
  return text.original.slice(span.start, span.end);
}
