import { HOSTILE_PIECES, repeated } from '../../support/hostile-text.js';
import type { Row } from './growth.js';

/** For readers whose time depends on few kinds of characters. */
const FEW: readonly string[] = [
  ...['angle brackets', 'spaces', 'line ends', 'mail addresses', 'at signs', 'digits', 'brackets'],
  ...['web addresses', 'quotation marks', 'kanji', 'katakana', 'combining marks', 'emoji'],
  ...['thousands of names'],
];

/**
 * Rows for one reader of text: every hostile piece again and again.
 * @param few only the kinds of {@link FEW}
 * @param most characters at 1×
 */
export function textRows(
  subject: string,
  read: (text: string) => unknown,
  { most = 250_000, few = false } = {},
): Row[] {
  return Object.entries(HOSTILE_PIECES)
    .filter(([input]) => !few || FEW.includes(input))
    .map(([input, piece]) => ({
      subject,
      input,
      most,
      make: (size, salt) => salt + repeated(piece, size),
      read: (text) => read(text as string),
    }));
}

/** A row whose input is made in a way of its own. */
export const shapeRow = <T>(
  subject: string,
  input: string,
  make: (size: number, salt: string) => T,
  read: (made: T) => unknown,
  most = 250_000,
): Row => ({ subject, input, most, make, read: (made) => read(made as T) });
