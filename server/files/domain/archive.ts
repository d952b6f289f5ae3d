import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { extensionOf, isActive } from './file-name.js';
import { FILE_TYPES } from './file-types.js';
import { ARCHIVE } from './limits.js';
import { refuseFile } from './refusal.js';
import { zipEntries, type ZipEntry } from './zip-directory.js';

const inflate = promisify(inflateRaw);

const ARCHIVES: ReadonlySet<string> = new Set(
  'zip 7z rar gz tgz bz2 xz tar lzh lha cab arj zst jar war apk iso'.split(' '),
);

const bomb = () =>
  refuseFile(
    'archive',
    '圧縮ファイルの中身が大きすぎます。分けるか、そのままのファイルで送ってください。',
  );

/** Zip of documents with charts in them: an Office file in an Office file in an archive. */
const DEPTH = 2;

/**
 * Unfolds every entry within limits, whatever the directory claims, and refuses what nobody can look
 * into: encrypted entries, archives in archives, programs. Office files are archives too: they may lie
 * in an archive or in each other (a chart brings its sheet), and are checked like the outer one.
 * @param folder what an Office file of its kind has inside; undefined for a plain archive.
 * @throws Problem 422
 */
export async function checkArchive(bytes: Buffer, folder?: string): Promise<void> {
  const left = Math.min(ARCHIVE.bytes, Math.max(ARCHIVE.free, bytes.length * ARCHIVE.ratio));
  await unfoldAll(bytes, folder, { left, entries: ARCHIVE.entries }, DEPTH);
}

/** What may still be unfolded, of all levels together. */
interface Budget {
  left: number;
  entries: number;
}

async function unfoldAll(
  bytes: Buffer,
  folder: string | undefined,
  budget: Budget,
  depth: number,
): Promise<void> {
  const entries = zipEntries(bytes);
  budget.entries -= entries.length;
  if (budget.entries < 0) throw bomb();
  entries.forEach(refuseByName);
  if (folder !== undefined) requireOffice(entries, folder);
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > ARCHIVE.bytes) throw bomb();
  for (const entry of entries) {
    const unfolded = await unfold(bytes, entry, budget.left);
    budget.left -= unfolded.length;
    if (budget.left < 0) throw bomb();
    if (unfolded.length < 4 || unfolded.readUInt32LE(0) !== 0x04034b50) continue;
    const inner = FILE_TYPES[extensionOf(entry.name)]?.folder;
    if (inner === undefined || depth === 0) throw nested();
    await unfoldAll(unfolded, inner, budget, depth - 1);
  }
}

function refuseByName({ name, encrypted, method }: ZipEntry): void {
  if (encrypted) {
    throw refuseFile(
      'archive',
      '暗号化された圧縮ファイルは、中身を確かめられないため受け付けていません。',
    );
  }
  if (method !== 0 && method !== 8) {
    throw refuseFile('archive', '読み取れない圧縮方式です。作り直して送ってください。');
  }
  if (ARCHIVES.has(extensionOf(name))) throw nested();
  const macros = /(?:^|\/)vbaProject\.bin$/i.test(name);
  const outside = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
  if (macros || outside || isActive(name)) {
    throw refuseFile('archive', 'プログラムやマクロを含むファイルは受け付けていません。');
  }
}

function requireOffice(entries: readonly ZipEntry[], folder: string): void {
  const names = entries.map(({ name }) => name);
  if (names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder)))
    return;
  throw refuseFile(
    'content',
    'ファイルの中身が拡張子と合っていません。保存し直して送ってください。',
  );
}

async function unfold(bytes: Buffer, entry: ZipEntry, limit: number): Promise<Buffer> {
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  if (entry.method === 0) return packed;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    throw bomb();
  }
}

const nested = () =>
  refuseFile('archive', '圧縮ファイルの中に圧縮ファイルがあります。展開してから送ってください。');
