import type { Span } from '../../text/normalise.js';
import { accountsIn, mailAddressesIn, webAddressesIn } from './masking/addresses.js';
import { placesOf, spelledLetters } from './masking/letters.js';
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
  /** What somebody at the office selected to be hidden. */
  phrases?: readonly string[];
}

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
  const names = identity.names.filter((it) => it !== null);
  const spellings = names.flatMap(spellingsOf);
  const latin = new Set(names.flatMap(latinOf).filter((it) => it.length >= LATIN_MIN));
  const servers = (identity.emails ?? []).flatMap((it) => it?.toLowerCase().split('@')[1] ?? []);
  const phrases = (identity.phrases ?? []).map((it) => spelledLetters(maskKeyOf(it).key).letters);
  return (text) => {
    const read = maskKeyOf(text);
    const { key } = read;
    const spelled = spelledLetters(key);
    const found: Range[] = [
      ...mailAddressesIn(key),
      ...telephoneNumbersIn(key),
      ...accountsIn(key),
      ...ownPages(key, { latin, servers, spellings }),
      ...latinNamesIn(key, latin),
      ...namesIn(key, spellings),
      ...phrases.filter((it) => it !== '').flatMap((it) => placesOf(it, spelled, true)),
    ];
    return hidden(text, merged(found.map((range) => read.spanOf(range))));
  };
}

function hidden(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), HIDDEN);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** かくう はなこ → kaku, hanako, kakuhanako, hanakokaku; Latin names as they are. */
function latinOf(name: string): string[] {
  const { key } = maskKeyOf(name);
  const parts = key.split(/[\s・=]+/u).map((part) => {
    const { letters } = spelledLetters(part);
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
  const telling = [...latin].filter((it) => it.length >= LATIN_IN_ADDRESS_MIN);
  return webAddressesIn(key).filter(({ words, isProfile }) => {
    if (isProfile || servers.some((server) => words.includes(server))) return true;
    const spelled = canonicalRomaji(words);
    if (telling.some((name) => spelled.includes(name))) return true;
    return words.includes('%') && namesIn(maskKeyOf(words).key, spellings).length > 0;
  });
}
