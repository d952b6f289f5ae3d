import { nfd } from '../../../platform/validation/normal-form.js';

const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  y: 'や_ゆ_よ',
  r: 'らりるれろ',
  w: 'わ___を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だ__でど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
const VOWELS = 'aiueo';

const LATIN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, row]) =>
    Array.from(row).map((kana, at) => [kana, consonant + VOWELS.charAt(at)] as const),
  ),
  ['ぢ', 'zi'],
  ['づ', 'zu'],
  ['ん', 'n'],
  ['ー', ''],
]);
const SMALL: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** Hiragana in Latin letters, spelled as `canonicalRomaji` spells; '' for what is no kana. */
export function romajiOf(hiragana: string): string {
  let latin = '';
  let doubled = false;
  for (const kana of hiragana) {
    const small = SMALL[kana];
    const syllable = LATIN.get(kana);
    if (kana === 'っ') doubled = true;
    else if (small !== undefined) latin = `${latin.replace(/i$/u, '')}y${small}`;
    else if (syllable === undefined) return '';
    else {
      latin += doubled ? syllable.charAt(0) + syllable : syllable;
      doubled = false;
    }
  }
  return canonicalRomaji(latin);
}

/** One spelling for Hepburn, Kunrei and passports: shin-ichi, sinniti → siniti; ohno, oono, ono → ono. */
export function canonicalRomaji(word: string): string {
  return nfd(word)
    .replace(/[^a-z]/gu, '')
    .replace(/shi/gu, 'si')
    .replace(/chi/gu, 'ti')
    .replace(/tsu/gu, 'tu')
    .replace(/ji/gu, 'zi')
    .replace(/sh/gu, 'sy')
    .replace(/tch|cch/gu, 'tty')
    .replace(/ch/gu, 'ty')
    .replace(/jy?/gu, 'zy')
    .replace(/fu/gu, 'hu')
    .replace(/m(?=[bmp])/gu, 'n')
    .replace(/ou|oo|oh(?![aiueoy])/gu, 'o')
    .replace(/uu/gu, 'u')
    .replace(/nn/gu, 'n');
}
