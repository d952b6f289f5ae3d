/** Longer lines are somebody's paragraph: no program announces a quote or signs with one. */
const LONGEST = 800;

/** "On Sat, 21 Nov 2026 … wrote:", also broken over two lines. */
const WROTE = /^(?:on|am|le)\s.{4,300}\b(?:wrote|schrieb|écrit)\s?[:：]$/iu;

/** 「2026年11月21日(土) 10:00 みえDXセンター <desk@…>:」, 「2026/11/21 10:00、…さんは書きました：」 */
const JAPANESE_WROTE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[/-]\d{1,2}[/-]\d{1,2}).{0,300}(?:<[^<>\s@]{1,100}@[^<>\s@]{1,200}>|書きました|のメール|wrote)\s?.{0,10}[:：]$/u;

/** 「架空 花子さんは書きました：」 */
const SAID = /^.{1,120}(?:さん|様)?(?:は|が)(?:次のように)?書きました\s?[:：]$/u;

/** "-----Original Message-----", 「----- 元のメッセージ -----」 */
const ORIGINAL =
  /^[-_=＿ー―－]{2,100}\s{0,9}(?:original message|forwarded message|begin forwarded message|元のメッセージ|元のメール|転送(?:された)?メッセージ|返信元のメッセージ)\s{0,9}[-_=＿ー―－]{2,100}$/iu;

const SIGNATURE = /^--\s?$/u;
const RULE = /^_{10,}$/u;
const FROM = /^\*?(?:from|差出人|送信者|送信元)\s?\*?\s?[:：]/iu;
const SENT = /^\*?(?:sent|date|送信日時|日時|日付)\s?\*?\s?[:：]/iu;
const SUBJECT = /^\*?(?:subject|to|件名|宛先)\s?\*?\s?[:：]/iu;

/** What telephones add under every mail. */
const TELEPHONE =
  /^(?:sent from (?:my|outlook|yahoo)|get outlook for|(?:私の)?(?:iphone|ipad|android|スマートフォン|携帯)から送信|yahoo!メール.{0,20}から送信|outlook for (?:ios|android) を入手).{0,60}$/iu;

/** What a line of a mail is, by itself. */
export interface QuoteMarks {
  /** Without blanks around it; empty where it is too long to be anything but text. */
  words: string;
  blank: boolean;
  /** Begins with a `>`. */
  quoted: boolean;
  /** RFC 3676 §4.3, also without its blank. */
  signature: boolean;
}

export function quoteMarksOf(line: string): QuoteMarks {
  const words = line.trim();
  return {
    words: words.length > LONGEST ? '' : words,
    blank: words === '',
    quoted: words.startsWith('>') || words.startsWith('＞'),
    signature: SIGNATURE.test(line),
  };
}

export const isTelephone = ({ words }: QuoteMarks): boolean => TELEPHONE.test(words);

const announces = (words: string): boolean =>
  WROTE.test(words) || JAPANESE_WROTE.test(words) || SAID.test(words);

/** How many lines announce a quote from `at` on: one, two, or (0) none. */
export function announcementAt(marks: readonly QuoteMarks[], at: number): 0 | 1 | 2 {
  const { words } = marks[at] ?? EMPTY;
  if (words === '') return 0;
  if (announces(words)) return 1;
  const next = marks[at + 1] ?? EMPTY;
  return next.words !== '' && announces(`${words} ${next.words}`) ? 2 : 0;
}

/** Outlook and telephones: a rule or a block of From / Sent / Subject, and the old mail without marks. */
export function startsHead(marks: readonly QuoteMarks[], at: number): boolean {
  const { words } = marks[at] ?? EMPTY;
  if (ORIGINAL.test(words)) return true;
  const next = marks.slice(at + 1, at + 7);
  if (RULE.test(words)) return next.slice(0, 2).some((quoteMarks) => FROM.test(quoteMarks.words));
  if (!FROM.test(words)) return false;
  return (
    next.some((quoteMarks) => SENT.test(quoteMarks.words)) &&
    next.some((quoteMarks) => SUBJECT.test(quoteMarks.words))
  );
}

const EMPTY: QuoteMarks = { words: '', blank: true, quoted: false, signature: false };
