import {
  announcementAt,
  isTelephone,
  quoteMarksOf,
  startsHead,
  type QuoteMarks,
} from './quote-marks.js';

/**
 * The words somebody wrote above what their program repeated: quoted mail, its header, the signature.
 *
 * Careful rather than thorough: answers written between the quoted lines, or below them, keep
 * everything, and a text that would become empty stays whole. The result is always a beginning of the
 * text (line ends as `\n`, blanks at the end gone); the caller keeps the full original anyway.
 *
 * Every line is looked at once, however many quotes and signatures stand above each other.
 */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').trimEnd().split('\n');
  const marks = lines.map(quoteMarksOf);
  const cuts = new Cuts(marks);
  const firstWords = indexOf(marks, ({ blank }) => !blank);
  let end = lines.length;
  for (;;) {
    let next = cuts.before(end);
    while (next > 0 && marks[next - 1]?.blank) next -= 1;
    if (next === end || next <= firstWords) return lines.slice(0, end).join('\n').trimEnd();
    end = next;
  }
}

/** A line that announces a quote, and the line behind it where somebody answered. */
interface Announcement {
  at: number;
  answeredAt: number;
}

/** Where the repeated part begins in a text that ends before `end`; to be asked with ever smaller ends. */
class Cuts {
  private readonly announcements: Announcement[];
  private readonly signature: number;
  private readonly head: number;

  constructor(private readonly marks: readonly QuoteMarks[]) {
    this.announcements = announcementsIn(marks);
    this.signature = indexOf(marks, ({ signature }) => signature);
    this.head = indexOf(marks, (_, at) => startsHead(marks, at));
  }

  before(end: number): number {
    const last = this.marks[end - 1];
    const telephone = last && isTelephone(last) ? end - 1 : end;
    return Math.min(this.quote(end), this.signature, telephone);
  }

  private quote(end: number): number {
    const { announcements } = this;
    const last = (): Announcement => announcements.at(-1) ?? { at: -1, answeredAt: -1 };
    while (last().at >= end) announcements.pop();
    let found = this.head;
    while (last().answeredAt >= end) found = Math.min(found, announcements.pop()?.at ?? found);
    return found < end ? found : this.quotedBlock(end);
  }

  /** A block of ">" to the very end, with no line that says who wrote it. */
  private quotedBlock(end: number): number {
    let at = end;
    let quoted = false;
    while (at > 0 && (this.marks[at - 1]?.quoted || this.marks[at - 1]?.blank)) {
      at -= 1;
      quoted ||= this.marks[at]?.quoted === true;
    }
    return quoted ? at : end;
  }
}

/**
 * "… wrote:", followed by nothing but quoted lines: what stands between or below them is an answer.
 * In order, `answeredAt` never falls; behind one that is followed by no quoted line stands none.
 */
function announcementsIn(marks: readonly QuoteMarks[]): Announcement[] {
  const nextWords = nextWhere(marks, ({ blank }) => !blank);
  const nextAnswer = nextWhere(
    marks,
    ({ blank, quoted, signature }) => !blank && !quoted && !signature,
  );
  const announcements: Announcement[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const length = announcementAt(marks, at);
    if (length === 0) continue;
    const rest = Math.min(at + length, marks.length);
    const begun = marks[nextWords[rest] ?? marks.length];
    if (!begun?.quoted) return [...announcements, { at, answeredAt: Infinity }];
    announcements.push({ at, answeredAt: nextAnswer[rest] ?? marks.length });
  }
  return announcements;
}

/** For every line the next one (itself included) that is so, or the number of lines. */
function nextWhere(
  marks: readonly QuoteMarks[],
  test: (marks: QuoteMarks) => boolean,
): readonly number[] {
  const next = new Array<number>(marks.length + 1).fill(marks.length);
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const line = marks[at];
    next[at] = line && test(line) ? at : (next[at + 1] ?? marks.length);
  }
  return next;
}

function indexOf(
  marks: readonly QuoteMarks[],
  test: (marks: QuoteMarks, at: number) => boolean,
): number {
  const at = marks.findIndex(test);
  return at === -1 ? marks.length : at;
}
