import type { Span } from '../../text/normalise.js';
import { accountsIn, mailAddressesIn, webAddressesIn } from './masking/addresses.js';
import { placesOf, spelledCharacters } from './masking/characters.js';
import { maskKeyOf, merged, type Range } from './masking/mask-key.js';
import { namesIn, spellingsOf, type Spelling } from './masking/names.js';
import { canonicalRomaji, romajiOf } from './masking/romaji.js';
import { telephoneNumbersIn } from './masking/telephone-numbers.js';

/** What stands where something was hidden. */
export const HIDDEN = '（お引き受け後に表示します）';

/** Latin names that are shorter are words of other things too often. */
const LATIN_MIN = 3;
const LATIN_IN_ADDRESS_MIN = 4;

/** What of a case says who asks, beside what gives itself away in any text. */
export interface Identity {
  /** Names, readings and organisations. */
  names: readonly (string | null)[];
  /** Mail addresses: their servers may be the organisation's own. */
  emails?: readonly (string | null)[];
  /** Numbers by which anybody finds the organisation. */
  numbers?: readonly (string | null)[];
  /** What somebody at the office selected to be hidden. */
  phrases?: readonly string[];
}

/** Part of a text as it was written, and by whom it is hidden: found by itself, or chosen by staff. */
export interface Piece {
  text: string;
  hidden: 'automatic' | 'staff' | null;
}

/** Takes a text apart; in proportion to its length. */
export type Mask = (text: string) => Piece[];

/**
 * Free text as somebody may read it who has not accepted yet: people write their own address, number
 * and name into what they ask. Compares on the search key (全角/半角, かな/カナ, 異体字, signs between the
 * letters make no difference), hides in the original; takes time in proportion to the text.
 */
export function withoutContact(text: string, names: readonly (string | null)[]): string {
  return hiderOf({ names })(text);
}

/** The same for several texts of one case. */
export function hiderOf(identity: Identity): (text: string) => string {
  return hiddenBy(maskOf(identity));
}

/** Each text as it is read before acceptance. */
export const hiddenBy =
  (mask: Mask) =>
  (text: string): string =>
    mask(text)
      .map((piece) => (piece.hidden === null ? piece.text : HIDDEN))
      .join('');

/** What to hide in the texts of one case, found once for all of them. */
export function maskOf(identity: Identity): Mask {
  const names = identity.names.filter((it) => it !== null);
  const spellings = names.flatMap(spellingsOf);
  const latin = new Set(names.flatMap(latinOf).filter((value) => value.length >= LATIN_MIN));
  const servers = (identity.emails ?? []).flatMap((value) => domainOf(value ?? ''));
  const phrases = (identity.phrases ?? []).map(lettersOf).filter((value) => value !== '');
  const numbers = (identity.numbers ?? []).flatMap((value) =>
    value === null ? [] : lettersOf(value),
  );
  return (text) => {
    const read = maskKeyOf(text);
    const { key } = read;
    const spelled = spelledCharacters(key);
    const placesOfAll = (words: readonly string[]) =>
      words.flatMap((word) => placesOf(word, spelled, true));
    const found: Range[] = [
      ...mailAddressesIn(key),
      ...telephoneNumbersIn(key),
      ...accountsIn(key),
      ...ownPages(key, { latin, servers, spellings }),
      ...latinNamesIn(key, latin),
      ...namesIn(key, spellings),
      ...placesOfAll(numbers),
    ];
    const spans = (ranges: readonly Range[]) => ranges.map((range) => read.spanOf(range));
    return piecesOf(text, spans(found), spans(placesOfAll(phrases)));
  };
}

/** How masking compares what staff chose to hide: letters and digits alone. */
export const lettersOf = (words: string): string => spelledCharacters(maskKeyOf(words).key).letters;

/** In how many places of these texts a phrase stands, however it is written there. */
export function countPlaces(phrase: string, texts: readonly string[]): number {
  const letters = lettersOf(phrase);
  if (letters === '') return 0;
  const placesIn = (text: string) =>
    placesOf(letters, spelledCharacters(maskKeyOf(text).key), true);
  return texts.reduce((sum, text) => sum + placesIn(text).length, 0);
}

function piecesOf(text: string, spans: readonly Span[], chosen: readonly Span[]): Piece[] {
  const certain = merged(spans);
  const pieces: Piece[] = [];
  const plain = (from: number, to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), hidden: null });
  };
  let at = 0;
  let next = 0;
  for (const { start, end } of merged([...certain, ...chosen])) {
    plain(at, start);
    while ((certain[next]?.end ?? end) < start) next += 1;
    const isFound = (certain[next]?.start ?? text.length) < end;
    pieces.push({ text: text.slice(start, end), hidden: isFound ? 'automatic' : 'staff' });
    at = end;
  }
  plain(at, text.length);
  return pieces;
}

/** What somebody's mail server and pages have in common: mail.kaku.co.jp → kaku.co.jp. */
function domainOf(email: string): string[] {
  const labels = email.toLowerCase().split('@')[1]?.split('.') ?? [];
  // co.jp, mie.jp and the like are nobody's own.
  const least = (labels.at(-2)?.length ?? 0) <= 3 ? 3 : 2;
  return labels.length < 2 ? [] : [labels.slice(-least).join('.')];
}

/** かくう はなこ → kaku, hanako, kakuhanako, hanakokaku; Latin names as they are. */
function latinOf(name: string): string[] {
  const { key } = maskKeyOf(name);
  const parts = key.split(/[\s・=]+/u).map((part) => {
    const { letters } = spelledCharacters(part);
    return romajiOf(letters) || (/^[a-z]+$/u.test(letters) ? canonicalRomaji(letters) : '');
  });
  if (parts.some((part) => part === '')) return [];
  return [...parts, parts.join(''), [...parts].reverse().join('')];
}

function latinNamesIn(key: string, latin: ReadonlySet<string>): Range[] {
  if (latin.size === 0) return [];
  return [...key.matchAll(/[a-zà-žāīūēō]+/gu)]
    .filter((match) => latin.has(canonicalRomaji(match[0])))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

interface Telling {
  latin: ReadonlySet<string>;
  servers: readonly string[];
  spellings: readonly Spelling[];
}

/** Addresses of pages that are somebody's own, or of their organisation. */
function ownPages(key: string, { latin, servers, spellings }: Telling): Range[] {
  const telling = [...latin].filter((value) => value.length >= LATIN_IN_ADDRESS_MIN);
  return webAddressesIn(key).filter(({ words, isProfile }) => {
    if (isProfile || servers.some((server) => words.includes(server))) return true;
    const spelled = canonicalRomaji(words);
    if (telling.some((name) => spelled.includes(name))) return true;
    return words.includes('%') && namesIn(maskKeyOf(words).key, spellings).length > 0;
  });
}
