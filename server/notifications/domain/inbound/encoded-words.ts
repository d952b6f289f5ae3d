import { charsetOf } from '../../../text/charset-names.js';
import { decodeText } from '../../../text/decode-text.js';

/** `=?charset?B?…?=`; blanks inside, where a program has broken the line, are read over. */
const WORD = /=\?([^?\s]{1,80})\?([bq])\?([^?]{0,10000})\?=/giu;

interface Word {
  charset: string;
  bytes: Buffer;
  from: number;
  to: number;
}

/**
 * A header's value with its encoded words (RFC 2047) as text. Words that follow each other are one text,
 * whatever letter they were cut in, and are read by what they hold where their name for it is wrong.
 */
export function decodeWords(value: string): string {
  const groups: Word[][] = [];
  for (const match of value.matchAll(WORD)) {
    const [whole, charset = '', way = '', text = ''] = match;
    const bytes = way.toLowerCase() === 'b' ? base64(text) : quoted(text);
    const word = { charset, bytes, from: match.index, to: match.index + whole.length };
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows = last && value.slice(last.to, word.from).trim() === '';
    if (follows && isSame(last.charset, charset)) group?.push(word);
    else groups.push([word]);
  }
  let out = '';
  let at = 0;
  for (const group of groups) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const between = value.slice(at, first.from);
    if (at === 0 || between.trim() !== '') out += between;
    out += decodeText(Buffer.concat(group.map(({ bytes }) => bytes)), first.charset).text;
    at = last.to;
  }
  return out + value.slice(at);
}

const isSame = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase() ||
  (charsetOf(one) !== null && charsetOf(one) === charsetOf(other));

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

function quoted(text: string): Buffer {
  const bytes = text
    .replace(/[ \t\r\n]/gu, '')
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** A text as one encoded word in UTF-8, which is what the mail parser reads best. */
export const encodedWord = (text: string): string =>
  `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
