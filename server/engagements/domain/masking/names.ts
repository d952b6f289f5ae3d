import { maskKeyOf, type Range } from './mask-key.js';
import { placesOf, readCharacters, spelledCharacters, type CharacterRun } from './characters.js';

const LEGAL_FORM =
  /\(?(?:株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|社会福祉法人|医療法人|学校法人|宗教法人|特定非営利活動法人|npo法人|農事組合法人|相互会社|co\.,? ?ltd\.?|inc\.?|llc)\)?|\((?:株|有|同|資|名|社|財|福|医|学|特非)\)/gu;

/** What follows a name: 山田さん, 林と申します, はなこです. */
const CALLED =
  /^[\s\p{P}]{0,2}(?:さん|様|さま|氏|殿|君|くん|ちゃん|先生|社長|専務|常務|部長|課長|係長|店長|会長|所長|園長|院長|理事長|と申|ともう|と言い|といい|と言う|という)/u;
const SPOKEN_AFTER = /^(?:です|でした|より|から|[はがのとをにもへや])/u;
const SPOKEN_BEFORE = /[はがのとをにもへや]/u;

const KANA_ONLY = /^[ぁ-ゖ]+$/u;

/** How sure a place has to be before it counts as the name. */
type Care = 'anywhere' | 'word' | 'called';

/** A name, or a part of one, as it may stand in a text. */
export interface Spelling {
  letters: string;
  care: Care;
  reading: boolean;
}

/** Every spelling of a name or an organisation: whole, without its legal form, family and given name apart. */
export function spellingsOf(name: string): Spelling[] {
  const { key } = maskKeyOf(name);
  const bare = key.replace(LEGAL_FORM, ' ').trim();
  const parts = bare.split(/[\s・=]+/u).map((part) => spelledCharacters(part).letters);
  const wholes = [spelledCharacters(key).letters, spelledCharacters(bare).letters];
  const reading = wholes.every((whole) => KANA_ONLY.test(whole));
  const spellings = [
    ...wholes.map((letters) => ({ letters, care: careOfWhole(letters, reading) })),
    ...(parts.length > 1 ? parts : []).map((letters) => ({
      letters,
      care: careOfPart(letters, reading),
    })),
    ...(parts.length > 1 ? [] : halves(wholes[1] ?? '')).map((letters) => ({
      letters,
      care: 'called' as const,
    })),
  ].filter(({ letters }) => letters !== '');
  return spellings.map((spelling) =>
    reading
      ? { ...spelling, letters: readCharacters(spelling.letters).letters, reading }
      : { ...spelling, reading },
  );
}

const length = (letters: string): number => Array.from(letters).length;

function careOfWhole(letters: string, reading: boolean): Care {
  if (length(letters) < 2) return 'called';
  if (length(letters) < (reading ? 5 : 3)) return 'word';
  return 'anywhere';
}

function careOfPart(letters: string, reading: boolean): Care {
  return length(letters) < (reading ? 3 : 2) ? 'called' : 'word';
}

/** 架空花子 → 架空, 花子: whoever writes their name without a space is called by its parts all the same. */
function halves(whole: string): string[] {
  const letters = Array.from(whole);
  if (letters.length < 3 || letters.length > 5) return [];
  const cuts = letters.length === 5 ? [2, 3] : [letters.length === 3 ? 1 : 2];
  if (letters.length === 3) cuts.push(2);
  return cuts.flatMap((cut) => [letters.slice(0, cut).join(''), letters.slice(cut).join('')]);
}

/** Where a key holds any of these names. */
export function namesIn(key: string, spellings: readonly Spelling[]): Range[] {
  const [spelled, read] = [spelledCharacters(key), readCharacters(key)];
  return spellings.flatMap(({ letters, care, reading }) => {
    const text: CharacterRun = reading ? read : spelled;
    return placesOf(letters, text).filter((place) => isName(key, place, care));
  });
}

function isName(key: string, { from, to }: Range, care: Care): boolean {
  if (care === 'anywhere') return true;
  const script = scriptOf(key.charAt(from));
  const before = key.charAt(from - 1);
  const after = key.slice(to, to + 12);
  const begins = scriptOf(before) !== script || (script !== 'han' && SPOKEN_BEFORE.test(before));
  if (!begins) return false;
  if (CALLED.test(after)) return true;
  if (care === 'called') return false;
  return scriptOf(key.charAt(to)) !== scriptOf(key.charAt(to - 1)) || SPOKEN_AFTER.test(after);
}

function scriptOf(character: string): string {
  if (/[\p{Script=Han}々]/u.test(character)) return 'han';
  if (/\p{Script=Hiragana}/u.test(character)) return 'hiragana';
  if (/[\p{Script=Katakana}ー]/u.test(character)) return 'katakana';
  return /[\p{L}\p{N}]/u.test(character) ? 'other' : '';
}
