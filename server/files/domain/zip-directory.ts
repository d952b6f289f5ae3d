import { refuseFile } from './refusal.js';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  packed: number;
  /** As the directory claims. */
  unpacked: number;
  /** Where the packed bytes begin. */
  from: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

const broken = () =>
  refuseFile('content', '圧縮ファイルとして読み取れません。作り直して送ってください。');

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
 * The entries of a ZIP (APPNOTE 6.3) that is one and nothing else: begins with its first entry, ends
 * with its directory, no entry inside another. ZIP64 and several volumes are not accepted.
 * @throws Problem 422
 */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.length < END_SIZE ? -1 : endOfZip(bytes);
  if (end === -1 || bytes.readUInt32LE(0) !== LOCAL) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || bytes.readUInt16LE(end + 8) !== count || start >= end) throw broken();
  const entries: (ZipEntry & { header: number })[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw broken();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) throw broken();
    entries.push(entryAt(bytes, at, nameLength ?? 0, start));
    at = next;
  }
  if (at !== end) throw broken();
  refuseOverlaps(entries);
  return entries;
}

function entryAt(bytes: Buffer, at: number, nameLength: number, limit: number) {
  const header = bytes.readUInt32LE(at + 42);
  const packed = bytes.readUInt32LE(at + 20);
  if (header + 30 > limit || bytes.readUInt32LE(header) !== LOCAL) throw broken();
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (from + packed > limit) throw broken();
  const flags = bytes.readUInt16LE(at + 8) | bytes.readUInt16LE(header + 6);
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (flags & 1) === 1,
    packed,
    unpacked: bytes.readUInt32LE(at + 24),
    from,
    header,
  };
}

/** Many entries that share the same bytes are how a small archive unfolds without end. */
function refuseOverlaps(entries: readonly (ZipEntry & { header: number })[]): void {
  let before = 0;
  for (const entry of [...entries].sort((a, b) => a.header - b.header)) {
    if (entry.header < before) throw broken();
    before = entry.from + entry.packed;
  }
}
