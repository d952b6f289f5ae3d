import { isFetched, mayBeClicked } from './targets.js';

/** Fields of Word that run a program or bring in something from elsewhere. */
const ACTIVE: ReadonlySet<string> = new Set(
  'DDE DDEAUTO LINK DATABASE INCLUDETEXT INCLUDE IMPORT EMBEDLINK'.split(' '),
);
const PICTURES: ReadonlySet<string> = new Set(['INCLUDEPICTURE', 'RD']);

/** Whether a field's instruction, as Word would read it, may not be in a document that is passed on. */
export function isActiveField(instruction: string): boolean {
  const [, name = '', rest = ''] =
    /^[\s"\\]{0,20}([A-Za-z]{1,20})(.*)$/s.exec(instruction.slice(0, 4_000)) ?? [];
  const field = name.toUpperCase();
  if (ACTIVE.has(field)) return true;
  const target = (/"([^"]*)"/.exec(rest)?.[1] ?? rest.trim().split(/\s/)[0] ?? '').replaceAll(
    '\\\\',
    '\\',
  );
  if (PICTURES.has(field)) return isFetched(target);
  return field === 'HYPERLINK' && !target.startsWith('\\') && !mayBeClicked(target);
}

/** A complex field that is not closed yet. */
interface Field {
  instruction: string;
  shown: boolean;
  /** Its name comes from another field. */
  nestedFirst: boolean;
  /** Something of it does. */
  nested: boolean;
}

/**
 * Follows complex fields through a document: their instruction is spread over many runs, and one field may
 * stand inside another's instruction.
 */
export class FieldReader {
  private readonly open: Field[] = [];
  /** Whether a field was seen that is not taken. */
  active = false;

  /** @param type of a `fldChar`: begin, separate or end */
  mark(type: string): void {
    const top = this.open.at(-1);
    if (type === 'begin') {
      // A name put together by another field is hidden on purpose.
      if (top && !top.shown) {
        top.nested = true;
        if (top.instruction.trim() === '') top.nestedFirst = true;
      }
      if (this.open.length < 50)
        this.open.push({ instruction: '', shown: false, nestedFirst: false, nested: false });
      else this.active = true;
    } else if (top && type === 'separate') {
      this.judge(top);
      top.shown = true;
    } else if (top && type === 'end') {
      if (!top.shown) this.judge(top);
      this.open.pop();
    }
  }

  /** Text of an instruction, wherever it stands. */
  text(text: string): void {
    const top = this.open.at(-1);
    if (top && !top.shown) {
      if (top.instruction.length < 4_000) top.instruction += text;
    } else if (isActiveField(text)) this.active = true;
  }

  /** Fields that were never closed are judged by what there is. */
  end(): void {
    for (const field of this.open) if (!field.shown) this.judge(field);
  }

  private judge({ instruction, nestedFirst, nested }: Field): void {
    if (nestedFirst || isActiveField(instruction)) this.active = true;
    // A picture whose place another field tells is fetched from anywhere.
    const [, name = ''] = /^[\s"\\]{0,20}([A-Za-z]{1,20})/.exec(instruction) ?? [];
    if (nested && PICTURES.has(name.toUpperCase())) this.active = true;
  }
}
