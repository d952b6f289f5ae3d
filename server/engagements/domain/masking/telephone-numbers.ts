import { foldKana } from '../../../text/normalise.js';
import type { Range } from './mask-key.js';

const KANJI_DIGITS = '〇一二三四五六七八九';

const asciiDigit = (character: string): string =>
  character >= '0' && character <= '9' ? character : '';

/** Digits that NFKC leaves alone: white on black, and those of documents. */
const OTHER_DIGITS = ['⓿❶❷❸❹❺❻❼❽❾', '零壱弐参肆伍陸漆捌玖'];

/** Also 〇九〇, 零, ❾ and digits of other scripts; 一 is a digit here and a dash in the other reading. */
const anyDigit = (character: string): string => {
  if (character === '') return '';
  for (const digits of [KANJI_DIGITS, ...OTHER_DIGITS]) {
    const at = digits.indexOf(character);
    if (at !== -1) return String(at);
  }
  return character > '9' && /\p{Nd}/u.test(character)
    ? scriptDigit(character)
    : asciiDigit(character);
};

/** Scripts have their ten digits in a row (Unicode §4.6), and between two rows there is something else. */
function scriptDigit(character: string): string {
  let value = 0;
  while (
    value < 9 &&
    /\p{Nd}/u.test(String.fromCodePoint((character.codePointAt(0) ?? 0) - value - 1))
  )
    value += 1;
  return String(value);
}

/** What people put between the digits: signs, spaces, and words that name a sign. */
const SEPARATORS =
  /^(?:[\p{P}\p{S}\p{Z}\p{M}\sーのノとト局番一丨丶丿亅乙ㅡ]|ハイフン|はいふん|ダッシュ|マイナス|改行|hyphen|dash)+$/u;

const MARK = /\p{M}/u;

/** More of them than this, and the digits are two numbers. */
const GAP_MAX = 8;

/** The longest number of the world (E.164), with 00 or 0 before it. */
const DIGITS_MAX = 18;

const YEAR = /^(?:19|20)\d\d$/u;
const MONTH = /^(?:0[1-9]|1[0-2])$/u;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/u;
const DATE_SIGN = /^[\p{Pd}/.]$/u;
const RANGE_SIGN = /^\s?[~〜～]\s?$/u;

/** Digits without anything between them, and whether they can belong to those before. */
interface Group extends Range {
  digits: string;
  linked: boolean;
}

/** Telephone numbers of Japan, and of the world where they begin with + or 00, however they are written. */
export function telephoneNumbersIn(key: string): Range[] {
  const read = withoutLookalikes(key);
  return [
    ...numbersIn(key, anyDigit),
    ...numbersIn(key, asciiDigit),
    ...(read === key ? [] : numbersIn(read, asciiDigit)),
    ...spokenNumbersIn(key),
    ...localNumbersIn(key),
  ];
}

/** O9O-llll: letters that look like digits, among digits. As long as the key. */
const withoutLookalikes = (key: string): string =>
  key.replace(/(?<![a-z0-9])[0-9oil]{2,11}(?![a-z0-9])/gu, (run) =>
    /\d/u.test(run) ? run.replaceAll('o', '0').replace(/[il]/gu, '1') : run,
  );

const SPOKEN = String.raw`(?:ぜろ|れい|まる|おー|いち|に|さん|よん|し(?!ち)|ご|ろく|なな|しち|はち|きゅう|きゅー|く|[0-9])`;
const SPOKEN_NUMBER = new RegExp(
  String.raw`(?:ぜろ|れい|まる|0)(?:[\p{P}\p{S}\sのー]{0,3}${SPOKEN}){9,10}`,
  'gu',
);

/** ゼロキュウゼロ、いち…: said digit by digit, ten or eleven of them. */
const spokenNumbersIn = (key: string): Range[] =>
  placesOf(SPOKEN_NUMBER, foldKana(key)).filter(({ from, to }) =>
    /\p{L}/u.test(key.slice(from, to)),
  );

/** 電話 987-6543: without its area code only where it is called one. */
const LOCAL_NUMBER =
  /(?:電話|でんわ|tel|fax|ファックス|ファクス|携帯)(?:番号)?[\s\p{P}\p{S}はが]{0,3}([0-9]{2,4}[\p{Pd}\s()ー.・の]{1,3}[0-9]{4})(?![0-9])/dgu;

const localNumbersIn = (key: string): Range[] =>
  Array.from(key.matchAll(LOCAL_NUMBER)).flatMap(({ indices }) => {
    const [from, to] = indices?.[1] ?? [];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

const placesOf = (pattern: RegExp, text: string): Range[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

function numbersIn(key: string, digitOf: (character: string) => string): Range[] {
  const groups = groupsIn(key, digitOf);
  const dated = partsOfDates(key, groups);
  const ranges: Range[] = [];
  let at = 0;
  while (at < groups.length) {
    const last = dated.has(at) ? null : lastGroup(key, groups, at);
    const first = groups[at];
    const end = groups[last ?? at];
    if (last !== null && first && end) {
      // (059)987-6543 begins with its bracket; （059-987-6543） stands in somebody else's.
      const isBracketed = /[)>\]}]/u.test(key.slice(first.from, end.to));
      const opening = isBracketed ? /[+(<[{]/u : /\+/u;
      const from = opening.test(key.charAt(first.from - 1)) ? first.from - 1 : first.from;
      ranges.push({ from, to: end.to });
    }
    at = (last ?? at) + 1;
  }
  return ranges;
}

function groupsIn(key: string, digitOf: (character: string) => string): Group[] {
  const groups: Group[] = [];
  let digits = '';
  for (let at = 0; at <= key.length; at += 1) {
    const digit = digitOf(key.charAt(at));
    digits += digit;
    if (digit !== '' || digits === '') continue;
    const from = at - digits.length;
    const before = groups.at(-1);
    const linked = before !== undefined && areLinked(key, before, digits, from);
    groups.push({ from, to: at, digits, linked });
    digits = '';
  }
  return groups;
}

/** Months and days of 2026-01-05〜2026-03-31, which no number begins with. */
function partsOfDates(key: string, groups: readonly Group[]): ReadonlySet<number> {
  const parts = new Set<number>();
  groups.forEach(({ digits, to }, at) => {
    const [month, next] = [groups[at + 1], groups[at + 2]];
    if (!YEAR.test(digits) || !month?.linked || !next?.linked) return;
    if (!MONTH.test(month.digits) || !DATE_SIGN.test(key.slice(to, month.from))) return;
    const sign = key.slice(month.to, next.from);
    if (DAY.test(next.digits) && DATE_SIGN.test(sign)) parts.add(at + 1).add(at + 2);
    if (YEAR.test(next.digits) && RANGE_SIGN.test(sign)) parts.add(at + 1);
  });
  return parts;
}

function areLinked(key: string, before: Group, digits: string, from: number): boolean {
  // Letters beyond the first plane are two units long, and some come apart into four.
  if (from - before.to > 4 * GAP_MAX) return false;
  const between = key.slice(before.to, from);
  const signs = Array.from(between).filter((sign) => !MARK.test(sign));
  if (signs.length > GAP_MAX || !SEPARATORS.test(between)) return false;
  // 09:00-10:30 are times.
  const isTime = between === ':' && digits.length === 2;
  return !(isTime && before.digits.length <= 2);
}

/** The group a number that begins with this one ends in; null where none begins. */
function lastGroup(key: string, groups: readonly Group[], first: number): number | null {
  const plus = /\+\s?[([]?$/u.test(
    key.slice(Math.max(0, (groups[first]?.from ?? 0) - 3), groups[first]?.from),
  );
  let digits = '';
  let best: number | null = null;
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at];
    if (!group || (at > first && !group.linked)) break;
    digits += group.digits;
    if (digits.length > DIGITS_MAX) break;
    const fit = fitOf(digits, plus, at > first);
    if (fit !== 'no') best = at;
    if (fit === 'whole') break;
  }
  return best;
}

/** Whether these digits are a number: `whole` when more digits would not belong to it. */
function fitOf(digits: string, plus: boolean, separated: boolean): 'no' | 'fits' | 'whole' {
  const [, abroad, national] = /^(00(?:10)?|)81(\d+)$/u.exec(digits) ?? [];
  if (national !== undefined && (plus || abroad !== '' || separated || /^[5-9]0/u.test(national))) {
    return nationalFit(national.startsWith('0') ? national : `0${national}`);
  }
  if (plus) return digits.length >= 8 && digits.length <= 15 ? 'fits' : 'no';
  if (/^00[1-9]/u.test(digits)) return digits.length >= 11 ? 'fits' : 'no';
  return nationalFit(digits);
}

/** 0 and nine digits, or ten with 050, 060, 070, 080, 090 and 0800; a digit more is a slip of the finger. */
function nationalFit(digits: string): 'no' | 'fits' | 'whole' {
  if (!/^0[1-9]/u.test(digits) || digits.length < 10 || digits.length > 11) return 'no';
  const length = /^0[5-9]0/u.test(digits) || digits.startsWith('0800') ? 11 : 10;
  return digits.length >= length ? 'whole' : 'fits';
}
