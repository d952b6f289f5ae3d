import { csvWarnings, requireTable } from './csv.js';
import { extensionOf, refusalOfEntry } from './file-name.js';
import { FILE_TYPES, type FileType } from './file-types.js';
import { ARCHIVE } from './limits.js';
import { partReader } from './office/part-reader.js';
import { refusalOfPart } from './office/part-names.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { refuseFile } from './refusal.js';
import { disguiseOf } from './signatures.js';
import type { FileWarning } from './warnings.js';
import { endOfZip, zipEntries, type ZipEntry } from './zip.js';

/** Zip of documents with charts in them: an Office file in an Office file in an archive. */
const DEPTH = 2;

/** What may still be unfolded, of all levels together, and what was noted on the way. */
interface Walk {
  left: number;
  entries: number;
  warnings: Set<FileWarning>;
}

/**
 * Unfolds every entry within limits, whatever the directory claims, and refuses what acts when opened and
 * what nobody can look into. Office files are archives too: they may lie in an archive or in each other
 * (a chart brings its sheet), and are checked like the outer one.
 * @param type of the whole file: an Office kind, or a plain archive
 * @returns what those who open it should know
 * @throws Problem 422
 */
export async function inspectArchive(bytes: Buffer, type: FileType): Promise<FileWarning[]> {
  const left = Math.min(ARCHIVE.bytes, Math.max(ARCHIVE.free, bytes.length * ARCHIVE.ratio));
  const walk: Walk = { left, entries: ARCHIVE.entries, warnings: new Set() };
  await unfoldAll(bytes, type, walk, DEPTH);
  return [...walk.warnings];
}

async function unfoldAll(bytes: Buffer, type: FileType, walk: Walk, depth: number): Promise<void> {
  if (type.check === 'office' && disguiseOf(bytes) === 'old-office') throw refuseFile('old-office');
  const entries = await zipEntries(bytes);
  walk.entries -= entries.length;
  if (walk.entries < 0) throw refuseFile('bomb');
  const names = entries.map(({ name }) => name);
  const { folder } = type;
  if (folder !== undefined) {
    const whole = names.includes('[Content_Types].xml');
    if (!whole || !names.some((name) => name.startsWith(folder))) throw refuseFile('content');
  }
  for (const entry of entries) {
    const reason = refusalOfEntry(entry.name);
    const part = folder === undefined ? null : refusalOfPart(entry.name);
    // In an Office file the part says more than the extension; a drawing (.svg) is read below.
    if (part !== null && part !== 'allowed') throw refuseFile(part, entry.name);
    if (reason !== null && part !== 'allowed') throw refuseFile(reason, entry.name);
    if (entry.folder) continue;
    const read = folder === undefined ? null : partReader(entry.name);
    await inspectEntry(entry, read, walk, depth);
  }
}

/** XML of an Office file is read as it unfolds; everything else is looked at whole. */
async function inspectEntry(
  entry: ZipEntry,
  read: ReturnType<typeof partReader> | null,
  walk: Walk,
  depth: number,
): Promise<void> {
  const pieces: Buffer[] = [];
  let reading = read;
  for await (const piece of entry.read()) {
    walk.left -= piece.length;
    if (walk.left < 0) throw refuseFile('bomb');
    if (pieces.length === 0 && reading && !reading.takes(piece)) reading = null;
    if (reading) reading.write(piece);
    if (!reading || pieces.length === 0) pieces.push(piece);
  }
  reading?.end();
  await inspectContent(entry.name, Buffer.concat(pieces), walk, depth);
}

async function inspectContent(
  name: string,
  bytes: Buffer,
  walk: Walk,
  depth: number,
): Promise<void> {
  const extension = extensionOf(name);
  const type = Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension] : undefined;
  // Windows keeps small pictures of a folder in the old container; nothing opens them.
  if (/(?:^|\/)thumbs\.db$/i.test(name)) return;
  const disguise = disguiseOf(bytes);
  if (disguise === 'nested' && type?.check === 'office' && bytes.readUInt16LE(0) === 0x4b50) {
    if (depth === 0) throw refuseFile('nested', name);
    return unfoldAll(bytes, type, walk, depth - 1);
  }
  if (disguise !== null) throw refuseFile(disguise, name);
  if (bytes.length >= 22 && endOfZip(bytes) !== -1) throw refuseFile('nested', name);
  // macOS packs notes of its own beside each file, under the same ending: they are no PDF.
  if (bytes.subarray(0, 1_024).includes('%PDF-'))
    for (const it of await inspectPdf(bytes)) walk.warnings.add(it);
  if (extension === 'csv') requireTable(bytes, name);
  if (extension === 'csv')
    for (const csvWarning of csvWarnings(bytes)) walk.warnings.add(csvWarning);
}
