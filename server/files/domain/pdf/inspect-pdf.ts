import { PDF_UNFOLDED } from '../limits.js';
import { refuseFile } from '../refusal.js';
import type { FileWarning } from '../warnings.js';
import { endOfZip } from '../zip.js';
import { namesIn, noteNames } from './names.js';
import { unpackStream } from './unpack-stream.js';

const END_OF_ZIP = 'PK\u0005\u0006';
/** Where programs look for it: a comment may follow, and some words of PDF. */
const TAIL = 0xffff + 1_024;
/** Archives as they begin; none of them has a place between the objects of a PDF. */
const STOWAWAYS = ['PK\u0003\u0004', END_OF_ZIP, 'Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'];

/**
 * What a PDF does beside showing pages: scripts, programs it starts, files it brings, forms of its own kind;
 * also where names are written with `#` or lie in packed objects. What cannot be read is noted as such.
 * @throws Problem 422 when it is no PDF from the first byte to the last
 */
export async function inspectPdf(bytes: Buffer): Promise<FileWarning[]> {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text.slice(0, 8)) || !text.slice(-1_024).includes('%%EOF')) {
    throw refuseFile('content');
  }
  if (bytes.length > 22 && endOfZip(bytes) !== -1) throw refuseFile('content');
  const warnings = new Set<FileWarning>();
  // Everything as it lies there: no trick with lengths or ends of streams hides a name.
  noteNames(text, warnings);
  refuseStowaways(text, warnings);
  const budget = { output: PDF_UNFOLDED, input: 4 * bytes.length + 1_000_000 };
  for (const { dictionary, data } of objectStreams(text)) {
    const unpacked = await unpackStream(dictionary, bytes.subarray(data), budget);
    if (unpacked === null) warnings.add('pdf-unreadable');
    else noteNames(unpacked, warnings);
    if (budget.input < 0 || budget.output < 0) break;
  }
  return [...warnings];
}

/** Streams that hold objects (ISO 32000-2, 7.5.7): the dictionary before them, and where their data begin. */
function* objectStreams(text: string): Generator<{ dictionary: string; data: number }> {
  let from = 0;
  for (const match of text.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    const data = match.index + match[0].length;
    // `endstream` ends in the same letters.
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const before = text.slice(from, match.index);
    from = data;
    const dictionary = before.slice(Math.max(0, before.lastIndexOf('obj')));
    const names = new Set([...namesIn(dictionary)].map(({ name }) => name));
    const says = [...namesIn(before)].some(({ name }) => name === 'ObjStm');
    if (says || (names.has('First') && names.has('N'))) yield { dictionary, data };
  }
}

/** Refuses archives between the objects or behind the last one: the file would be two things at once. */
function refuseStowaways(text: string, warnings: ReadonlySet<FileWarning>): void {
  const marks = warnings.has('pdf-attachment') ? [] : [END_OF_ZIP];
  if (marks.some((mark) => text.slice(-TAIL).includes(mark))) throw refuseFile('content');
  for (const between of outsideStreams(text)) {
    if (STOWAWAYS.some((mark) => between.includes(mark))) throw refuseFile('content');
  }
}

function* outsideStreams(text: string): Generator<string> {
  let at = 0;
  for (;;) {
    const begin = text.indexOf('stream', at);
    const end = begin === -1 ? -1 : text.indexOf('endstream', begin + 6);
    // A stream that never ends is none.
    if (end === -1) break;
    yield text.slice(at, begin);
    at = end + 9;
  }
  yield text.slice(at);
}
