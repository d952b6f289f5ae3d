import bidiFactory from 'bidi-js';

// Its types speak of an ES module, its file is CommonJS.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Letters whose shape depends on joiners: scripts of Arabic, Mongolian and Indian kind. */
const JOINING = [
  ...['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ...['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const PICTURE = '\\p{Extended_Pictographic}(?:\\p{Emoji_Modifier}|[\\uFE0E\\uFE0F])?';
/** The flags of England, Scotland and Wales are spelt in tag characters. */
const FLAG =
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}';

/** Where an invisible character belongs to what is seen. */
const MEANT = [
  FLAG,
  `${PICTURE}(?:\\u200D${PICTURE})*`,
  '[0-9#*]\\uFE0F\\u20E3',
  // A variant of a kanji: 葛󠄀城 is not 葛城 to who bears the name.
  '\\p{Script=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '\\p{Script=Mongolian}[\\u180B-\\u180D\\u180F]',
  `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
].join('|');

/** C1 controls, line and paragraph separators, annotations, and all that Unicode says is not to be seen. */
const INVISIBLE = '[\\u0080-\\u009F\\u2028\\u2029\\uFFF9-\\uFFFB\\p{Default_Ignorable_Code_Point}]';

const SCAN = new RegExp(`(${MEANT})|${INVISIBLE}`, 'gu');
/** Line breaks, and what stands between a word and its annotation: removed, they would join two texts. */
const PARTING = /[\u0085\u2028\u2029\uFFFA]/u;
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Longer than any line of the product; beyond it every schema refuses by length. */
const LONGEST = 10_000;

/** The text without what is not seen; kanji variants, emoji and joined scripts stay whole. */
export const visible = (text: string): string => text.replace(SCAN, '$1');

/** Whether a reader sees nothing: white space, invisible characters, the empty Braille cell. */
export const isBlank = (text: string): boolean =>
  visible(text).replaceAll('\u2800', '').trim() === '';

/** In which order a reader sees the characters of a line. */
function asSeen(text: string): string {
  return visible(bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'ltr')));
}

/**
 * A line of text without invisible characters where they are all that goes: pasted with a name from an
 * address book, they change nothing a reader sees. Where they do (a direction override that turns
 * `gnp.exe` into `exe.png`, a hidden line break), the text comes back as it is: {@link readsAsWritten}
 * is false then, and the field is to be refused.
 */
export function cleanLine(text: string): string {
  if (text.length > LONGEST) return text;
  const plain = visible(text);
  if (plain === text) return text;
  if (text.split(PARTING).filter((part) => !isBlank(part)).length > 1) return text;
  return TURNING.test(text) && asSeen(text) !== asSeen(plain) ? text : plain;
}

/** Whether nothing invisible is left in a line. */
export const readsAsWritten = (text: string): boolean => visible(text) === text;

/** What is said where {@link readsAsWritten} is false. */
export const NOT_AS_WRITTEN =
  '目に見えない特殊な文字が入っていて、見た目と違う内容になります。お手数ですが、貼り付けずに入力し直してください。';
