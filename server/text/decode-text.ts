import { charsetOf, otherCharsetOf, type Charset } from './charset-names.js';
import { decodeIso2022Jp, hasEscapes } from './iso-2022-jp.js';
import { isBroken, likelihoodOf } from './likely-text.js';

export interface DecodedText {
  text: string;
  /** What it was read in: one of ours, or a name the runtime knows. */
  charset: string;
  /** Nothing is missing from it, and no other encoding fits as well: it is what somebody wrote. */
  sure: boolean;
}

interface Reading {
  text: string;
  charset: string;
  /** How well it fits: looks, structure, and what the sender says. */
  score: number;
}

/** In this order where two fit alike. */
const EIGHT_BIT: readonly Charset[] = ['utf-8', 'shift_jis', 'euc-jp'];
const JAPANESE: readonly Charset[] = [...EIGHT_BIT, 'iso-2022-jp'];

/** What the sender's word and a structure that nobody meets by chance are worth, beside looks of -20 to 4. */
const SAID = 1.5;
const STRUCTURE = 1.5;
/** An encoding must fit so much better than the next one to be believed without the sender's word. */
const MARGIN = 0.5;
/** Bytes that the encodings are compared by, from the first one beyond ASCII. */
const SAMPLE = 32_768;
/** Letters before the first one beyond ASCII that are compared too. */
const LEAD = 4;

/**
 * Bytes as the text they are meant to be: in the encoding they are declared in where that fits, else in the
 * one that fits best. Never throws; time is in proportion to the length.
 * @param declared the sender's name for it, as it stands, or nothing
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): DecodedText {
  const marked = byMark(bytes);
  if (marked) return marked;
  const said = charsetOf(declared);
  if (isPlain(bytes)) return { text: latin1.decode(bytes), charset: said ?? 'utf-8', sure: true };
  const word = said ?? otherCharsetOf(declared);
  const sample = sampleOf(bytes);
  const [best, next] = candidates(bytes, word, declared)
    .map((charset) => reading(sample, charset, word))
    .sort((a, b) => b.score - a.score);
  const charset = best?.charset ?? 'utf-8';
  const text = textIn(bytes, charset);
  const isClear =
    charset === word ||
    !best ||
    !next ||
    next.text === best.text ||
    best.score - next.score >= MARGIN;
  return { text, charset, sure: isClear && !isBroken(text) && (best?.score ?? 0) > 0 };
}

const latin1 = new TextDecoder('windows-1252');

/** ASCII and nothing else: the same in every encoding that is asked for here. */
const isPlain = (bytes: Uint8Array): boolean =>
  !bytes.some((byte) => byte >= 0x80 || byte === 0x1b || byte === 0 || byte === 0x0e);

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(
    (byte) => byte >= 0x80 || byte === 0x1b || byte === 0 || byte === 0x0e,
  );
  // With the letters before it, which it may belong to; two bytes a letter in UTF-16.
  const from = Math.max(0, first - (first % 2) - 2 * LEAD);
  return bytes.subarray(from, from + SAMPLE);
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  const charset =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null;
  if (charset === null) return null;
  const text = new TextDecoder(charset).decode(bytes);
  return isBroken(text) ? null : { text, charset, sure: true };
}

function candidates(
  bytes: Uint8Array,
  word: string | null,
  declared: string | null | undefined,
): string[] {
  const mayBeWide =
    /utf-?16|ucs-?2|unicode/iu.test(declared ?? '') ||
    (bytes.includes(0) && bytes.length % 2 === 0);
  const japanese = hasEscapes(bytes) || word === 'iso-2022-jp' ? JAPANESE : EIGHT_BIT;
  return [
    ...new Set([
      ...japanese,
      ...(word === null ? ['latin1'] : [word]),
      ...(mayBeWide ? ['utf-16le', 'utf-16be'] : []),
    ]),
  ];
}

function reading(bytes: Uint8Array, charset: string, word: string | null): Reading {
  const text = textIn(bytes, charset);
  const isWhole = bytes.length < SAMPLE ? !isBroken(text) : !isBroken(text.slice(0, -4));
  const isStructured =
    isWhole && (charset === 'utf-8' || (charset === 'iso-2022-jp' && hasEscapes(bytes)));
  const said = charset === word && charset !== 'latin1' ? SAID : 0;
  const score = likelihoodOf(text) + said + (isStructured ? STRUCTURE : 0);
  return { text, charset, score };
}

function textIn(bytes: Uint8Array, charset: string): string {
  if (charset === 'iso-2022-jp') return decodeIso2022Jp(bytes);
  return charset === 'latin1' ? latin1.decode(bytes) : new TextDecoder(charset).decode(bytes);
}
