import type { FileWarning } from '../warnings.js';

/** Names of PDF (ISO 32000-2) that make it more than pages, and what they are noted as. */
const NOTED: ReadonlyMap<string, FileWarning> = new Map([
  ['JavaScript', 'pdf-script'],
  ['JS', 'pdf-script'],
  ['Launch', 'pdf-launch'],
  ['GoToE', 'pdf-launch'],
  ['ImportData', 'pdf-launch'],
  ['EmbeddedFile', 'pdf-attachment'],
  ['EmbeddedFiles', 'pdf-attachment'],
  ['FileAttachment', 'pdf-attachment'],
  ['RichMedia', 'pdf-attachment'],
  ['XFA', 'pdf-form'],
  ['Encrypt', 'pdf-unreadable'],
]);

/** A name: a slash, then everything up to white space or a delimiter, at most 200 bytes. */
const NAME = /\/([^\s\0()<>[\]{}/%]{1,200})/g;

/** What follows `/JS` where it is a key: a string, a hexadecimal string, or a reference. */
const SCRIPT = /^\s{0,9}(?:[(<]|\d{1,7}\s{1,9}\d{1,5}\s{1,9}R)/;

interface Name {
  name: string;
  /** Where it ends in the text. */
  end: number;
}

/** The names in a piece of PDF, with `#4a` read as the letter it stands for. */
export function* namesIn(text: string): Generator<Name> {
  for (const match of text.matchAll(NAME)) {
    const written = match[1] ?? '';
    const name = written.includes('#')
      ? written.replace(/#([0-9a-f]{2})/gi, (_all, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : written;
    yield { name, end: match.index + match[0].length };
  }
}

/** Notes what a piece of PDF can do. Packed data may be in it: two letters alone come there by chance. */
export function noteNames(text: string, into: Set<FileWarning>): void {
  for (const { name, end } of namesIn(text)) {
    const warning = NOTED.get(name);
    if (warning === undefined) continue;
    if (name.length > 2 || SCRIPT.test(text.slice(end, end + 40))) into.add(warning);
  }
}
