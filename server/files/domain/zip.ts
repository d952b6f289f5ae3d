import { fromBufferPromise, parseExtraFields, type Entry } from 'yauzl';
import { withoutEnd } from '../../platform/core/edges.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import { ARCHIVE } from './limits.js';
import { FileRefusal, refuseFile } from './refusal.js';

export interface ZipEntry {
  /** As it would be unpacked: `/` between folders. */
  name: string;
  folder: boolean;
  /** The unpacked bytes, piece by piece. @throws Problem 422 when they are not what the directory claims. */
  read(): AsyncIterable<Buffer>;
}

const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const UNICODE_PATH = 0x7075;
/** The longest data descriptor that may follow an entry. */
const DESCRIPTOR_MAX = 24;

/** Where the end record of a ZIP lies that ends exactly with the bytes, or -1. */
export function endOfZip(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
}

/**
 * The entries of a ZIP that is one and nothing else: begins with its first entry, ends with its directory,
 * nothing between, no entry inside another or under a second name. What two programs would unpack
 * differently is refused, so that what was checked is what people open.
 * @throws Problem 422
 */
export async function zipEntries(bytes: Buffer): Promise<ZipEntry[]> {
  try {
    return await readEntries(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    // Whatever the reader stumbles over was made so, by no ordinary program.
    throw refuseFile(/encrypt/i.test(String(error)) ? 'encrypted' : 'content');
  }
}

async function readEntries(bytes: Buffer): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false });
  if (zip.entryCount === 0) throw refuseFile('content');
  if (zip.entryCount > ARCHIVE.entries) throw refuseFile('bomb');
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
  const names = new Set<string>();
  let directory = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    refuseOdd(entry, name, names);
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw)) throw refuseFile('archive', name);
    if (local.compressionMethod !== entry.compressionMethod) throw refuseFile('archive', name);
    if ((local.generalPurposeBitFlag & 1) === 1) throw refuseFile('encrypted', name);
    spans.push({
      from: entry.relativeOffsetOfLocalHeader,
      to: local.fileDataStart + entry.compressedSize,
    });
    directory +=
      CENTRAL_SIZE + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    entries.push({
      name,
      folder: name.endsWith('/'),
      read: () => unpacked(async () => zip.openReadStreamPromise(entry)),
    });
  }
  requireTiled(spans, directoryEnd(bytes) - directory);
  return entries;
}

async function* unpacked(open: () => Promise<AsyncIterable<Buffer>>): AsyncIterable<Buffer> {
  try {
    yield* await open();
  } catch {
    throw refuseFile('bomb');
  }
}

function refuseOdd(entry: Entry, name: string, names: Set<string>): void {
  if (entry.isEncrypted()) throw refuseFile('encrypted', name);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw refuseFile('archive', name);
  }
  // Made on Unix: links, devices and the like stand in the file's mode.
  const kind = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 28) & 0xf : 0;
  if (![0, 4, 8].includes(kind)) throw refuseFile('archive', name);
  const key = name
    .split('/')
    .map((step) => withoutEnd(nfkc(step).toLowerCase(), '. '))
    .join('/');
  if (names.has(key)) throw refuseFile('archive', name);
  names.add(key);
}

/**
 * The name by its mark: UTF-8, the field for Unicode names, or what Japanese Windows writes (CP932).
 * Two names for one entry must be the same.
 */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const marked = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = decoded(raw, marked ? ['utf-8'] : ['utf-8', 'shift_jis', 'latin1']);
  if (name === null) throw refuseFile('name');
  const field = parseExtraFields(entry.extraFieldRaw).find(({ id }) => id === UNICODE_PATH);
  const second = field && decoded(field.data.subarray(5), ['utf-8']);
  const shown = second ?? name;
  if (raw.includes(0) || extension(shown) !== extension(name)) throw refuseFile('name', shown);
  if (leadsOut(name) || leadsOut(shown)) throw refuseFile('archive', shown);
  return shown.replaceAll('\\', '/');
}

/** Whether it would be unpacked elsewhere than beside the archive. */
const leadsOut = (name: string): boolean =>
  /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');

const extension = (name: string): string => name.toLowerCase().split('.').at(-1) ?? '';

function decoded(raw: Buffer, encodings: readonly string[]): string | null {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(raw);
    } catch {
      // The next one.
    }
  }
  return null;
}

/** From the local header to the last packed byte. */
interface Span {
  from: number;
  to: number;
}

/** Bytes that belong to no entry, or to two, are how one archive shows different things to different programs. */
function requireTiled(spans: Span[], directory: number): void {
  let before = 0;
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    if (from < before || from - before > (before === 0 ? 0 : DESCRIPTOR_MAX)) {
      throw refuseFile('content');
    }
    before = to;
  }
  if (directory < before || directory - before > DESCRIPTOR_MAX) throw refuseFile('content');
}

/** Where the directory ends: at the end record, or at the larger one before it (ZIP64). */
function directoryEnd(bytes: Buffer): number {
  const end = endOfZip(bytes);
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return end;
  return Number(bytes.readBigUInt64LE(locator + 8));
}
