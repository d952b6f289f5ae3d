/**
 * Unicode's normal forms in time linear in the text. `String.prototype.normalize` sorts every run of
 * combining marks by insertion: 100,000 marks on one letter take it seconds. As in the Stream-Safe Text
 * Format (UAX #15 §13), a longer run is parted by a combining grapheme joiner first; no language writes one.
 */
const MARKS_MAX = 30;
const JOINER = '\u034F';

/** Marks, and the half-width voicing marks that become one in NFKC. */
const MARK = '[\\p{M}\\uFF9E\\uFF9F]';
const LONG_RUN = new RegExp(`${MARK}{${String(MARKS_MAX)}}(?=${MARK})`, 'gu');

const streamSafe = (text: string): string =>
  text.length > MARKS_MAX ? text.replace(LONG_RUN, `$&${JOINER}`) : text;

/** One width and one form of a character (Ａ → A, ｶﾞ → ガ). For comparing: what people wrote is kept as it is. */
export const nfkc = (text: string): string => streamSafe(text).normalize('NFKC');

/** Letters and marks as one character where there is one. */
export const nfc = (text: string): string => streamSafe(text).normalize('NFC');

/** Letters and marks apart. */
export const nfd = (text: string): string => streamSafe(text).normalize('NFD');
