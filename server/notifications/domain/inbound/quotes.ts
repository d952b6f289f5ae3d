/** "On Sat, 21 Nov 2026 … wrote:", also broken over two lines. */
const WROTE = /^(?:on|am|le)\s.{4,300}\b(?:wrote|schrieb|écrit)\s?[:：]\s*$/iu;

/** 「2026年11月21日(土) 10:00 みえDXセンター <desk@…>:」, 「2026/11/21 10:00、…さんは書きました：」 */
const JAPANESE_WROTE =
  /^\s*(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[/-]\d{1,2}[/-]\d{1,2}).{0,300}(?:<[^<>\s]+@[^<>\s]+>|書きました|のメール|wrote)\s?.{0,10}[:：]\s*$/u;

/** 「架空 花子さんは書きました：」 */
const SAID = /^.{1,120}(?:さん|様)?(?:は|が)(?:次のように)?書きました\s?[:：]\s*$/u;

/** "-----Original Message-----", 「----- 元のメッセージ -----」 */
const ORIGINAL =
  /^\s*[-_=＿ー―－]{2,}\s*(?:original message|forwarded message|begin forwarded message|元のメッセージ|元のメール|転送(?:された)?メッセージ|返信元のメッセージ)\s*[-_=＿ー―－]{2,}\s*$/iu;

const FROM = /^\s*\*?(?:from|差出人|送信者|送信元)\s?\*?\s?[:：]/iu;
const SENT = /^\s*\*?(?:sent|date|送信日時|日時|日付)\s?\*?\s?[:：]/iu;
const SUBJECT = /^\s*\*?(?:subject|to|件名|宛先)\s?\*?\s?[:：]/iu;

/** RFC 3676 §4.3, also without its blank. */
const SIGNATURE = /^--\s?$/u;

/** What telephones add under every mail. */
const TELEPHONE =
  /^\s*(?:sent from (?:my|outlook|yahoo)|get outlook for|(?:私の)?(?:iphone|ipad|android|スマートフォン|携帯)から送信|yahoo!メール.{0,20}から送信|outlook for (?:ios|android) を入手).{0,60}$/iu;

const isQuoted = (line: string): boolean => /^\s*[>＞]/u.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/**
 * The words somebody wrote above what their program repeated: quoted mail, its header, the signature.
 *
 * Careful rather than thorough: answers written between the quoted lines, or below them, keep
 * everything, and a text that would become empty stays whole. The result is always a beginning of the
 * text (line ends as `\n`, blanks at the end gone); the caller keeps the full original anyway.
 */
export function ownWords(text: string): string {
  const whole = text.replace(/\r\n?/gu, '\n').trimEnd();
  let words = whole;
  for (;;) {
    const shorter = withoutTail(words).trimEnd();
    if (shorter.trim() === '') break;
    if (shorter === words) return words;
    words = shorter;
  }
  return words;
}

function withoutTail(text: string): string {
  const lines = text.split('\n');
  const end = Math.min(quoteAt(lines), signatureAt(lines));
  return lines.slice(0, end).join('\n');
}

/** Where the repeated mail begins, or the number of lines. */
function quoteAt(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    if (startsHeaders(lines, at)) return at;
    if (startsQuote(lines, at)) return at;
  }
  // A block of ">" to the very end, with no line that says who wrote it.
  let start = lines.length;
  while (start > 0 && (isQuoted(lines[start - 1] ?? '') || isBlank(lines[start - 1] ?? '')))
    start--;
  return lines.slice(start).some(isQuoted) ? start : lines.length;
}

/** Outlook and telephones: a rule or a block of From / Sent / Subject, and the old mail without marks. */
function startsHeaders(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (ORIGINAL.test(line)) return true;
  const next = lines.slice(at + 1, at + 7);
  if (/^\s*_{10,}\s*$/u.test(line)) return next.slice(0, 2).some((it) => FROM.test(it));
  if (!FROM.test(line)) return false;
  return next.some((it) => SENT.test(it)) && next.some((it) => SUBJECT.test(it));
}

/** "… wrote:", followed by nothing but quoted lines: what stands between or below them is an answer. */
function startsQuote(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const joined = `${line} ${lines[at + 1] ?? ''}`;
  const length = [line, joined].findIndex(
    (it) => WROTE.test(it) || JAPANESE_WROTE.test(it) || SAID.test(it),
  );
  if (length === -1) return false;
  const rest = lines.slice(at + 1 + length).filter((it) => !isBlank(it));
  if (rest.length === 0) return true;
  return isQuoted(rest[0] ?? '') ? rest.every((it) => isQuoted(it) || SIGNATURE.test(it)) : true;
}

/** Where the signature begins, or the number of lines. */
function signatureAt(lines: readonly string[]): number {
  const mark = lines.findIndex((line) => SIGNATURE.test(line));
  const last = lines.length - 1;
  const telephone = last >= 0 && TELEPHONE.test(lines[last] ?? '') ? last : lines.length;
  return Math.min(mark === -1 ? lines.length : mark, telephone);
}
