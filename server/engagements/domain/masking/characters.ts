import { foldKana } from '../../../text/normalise.js';
import { VARIANTS } from '../../../text/variants.js';
import type { Range } from './mask-key.js';

/** The letters of a key, without what stands between them. */
export interface CharacterRun {
  readonly letters: string;
  /** Where each letter stands in the key. */
  readonly positions: readonly number[];
  /** A sentence ends, or much stands, before this letter: no name goes over it. */
  readonly apart: readonly boolean[];
}

const LETTER = /[\p{L}\p{N}々]/u;
const STOP = /[。！？!?]/u;
/** Signs between two letters of one name, at most: 架空 ・ 花子. */
const GAP_MAX = 4;

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';
const O_ROW = 'おこそとのほもよろをごぞどぼぽょ';
const U_ROW = 'うくすつぬふむゆるぐずづぶぷゅ';

/** Hiragana, usual forms of kanji, no long-vowel sign: what reads alike is alike. */
function spellingOf(character: string): string {
  if (character === 'ー' || !LETTER.test(character)) return '';
  const folded = foldKana(character);
  return VARIANTS.get(folded) ?? folded;
}

/** The same for readings: こうたろう, コータロー and こおたろお are one name. */
function readingOf(character: string, before: string): string {
  const spelled = spellingOf(character);
  if ((spelled === 'う' || spelled === 'お') && O_ROW.includes(before) && before !== '') return '';
  if (spelled === 'う' && U_ROW.includes(before) && before !== '') return '';
  return { ぢ: 'じ', づ: 'ず' }[spelled] ?? spelled;
}

export function spelledCharacters(key: string): CharacterRun {
  return collect(key, spellingOf);
}

export function readCharacters(key: string): CharacterRun {
  const read = collect(key, readingOf);
  const large = (letter: string): string => {
    const at = SMALL.indexOf(letter);
    return at === -1 ? letter : LARGE.charAt(at);
  };
  return { ...read, letters: Array.from(read.letters, large).join('') };
}

function collect(key: string, spell: (character: string, before: string) => string): CharacterRun {
  const positions: number[] = [];
  const apart: boolean[] = [];
  const letters: string[] = [];
  let before = '';
  let gap = 0;
  let stopped = true;
  let at = 0;
  for (const character of key) {
    const spelled = spell(character, before);
    for (let i = 0; i < spelled.length; i += 1) {
      positions.push(at);
      apart.push(i === 0 && (stopped || gap > GAP_MAX));
    }
    if (spelled !== '') {
      letters.push(spelled);
      before = spelled;
      [gap, stopped] = [0, false];
    } else if (!LETTER.test(character)) [gap, stopped] = [gap + 1, stopped || STOP.test(character)];
    at += character.length;
  }
  return { letters: letters.join(''), positions, apart };
}

/**
 * Every place where these letters stand beside each other, as parts of the key.
 * @param overSentences also where a sentence ends between them
 */
export function placesOf(words: string, text: CharacterRun, overSentences = false): Range[] {
  const ranges: Range[] = [];
  for (let at = text.letters.indexOf(words); at !== -1; at = text.letters.indexOf(words, at + 1)) {
    const last = at + words.length - 1;
    let together = true;
    for (let i = at + 1; i <= last && !overSentences; i += 1) together &&= text.apart[i] !== true;
    const from = text.positions[at];
    const end = text.positions[last];
    if (together && from !== undefined && end !== undefined) ranges.push({ from, to: end + 1 });
  }
  return ranges;
}
