import { foldKana } from '../../../text/normalise.js';
import { Positions } from '../../../text/positions.js';
import { VARIANTS } from '../../../text/variants.js';
import type { Range } from './mask-key.js';

/** The letters of a key, without what stands between them. */
export interface CharacterRun {
  readonly letters: string;
  /** Where each letter stands in the key. */
  readonly positions: Positions;
  /** Where each ends, with the long vowel behind it that has no letter of its own: さと|う. */
  readonly ends: Positions;
  /** In which run of letters each stands: a sentence ends, or much stands, between two runs, and no name goes over it. */
  readonly runs: Positions;
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
  const positions = new Positions(key.length);
  const ends = new Positions(key.length);
  const runs = new Positions(key.length);
  const letters: string[] = [];
  let before = '';
  let gap = 0;
  let stopped = true;
  let run = 0;
  let at = 0;
  let end = 0;
  const endLetter = () => {
    while (ends.length < positions.length) ends.push(end);
  };
  for (const character of key) {
    const spelled = spell(character, before);
    if (spelled !== '') {
      endLetter();
      end = at + character.length;
      if (stopped || gap > GAP_MAX) run += 1;
      for (let i = 0; i < spelled.length; i += 1) {
        positions.push(at);
        runs.push(run);
      }
      letters.push(spelled);
      before = spelled;
      [gap, stopped] = [0, false];
    } else if (!LETTER.test(character)) [gap, stopped] = [gap + 1, stopped || STOP.test(character)];
    else if (gap === 0) end = at + character.length;
    at += character.length;
  }
  endLetter();
  return { letters: letters.join(''), positions, ends, runs };
}

/**
 * Every place where these letters stand beside each other, as parts of the key.
 * @param overSentences also where a sentence ends between them
 */
export function placesOf(words: string, text: CharacterRun, overSentences = false): Range[] {
  const ranges: Range[] = [];
  for (let at = text.letters.indexOf(words); at !== -1; at = text.letters.indexOf(words, at + 1)) {
    const last = at + words.length - 1;
    const together = overSentences || text.runs.at(at) === text.runs.at(last);
    const from = text.positions.at(at);
    const to = text.ends.at(last);
    if (together && from !== undefined && to !== undefined) ranges.push({ from, to });
  }
  return ranges;
}
