import { checkArchive } from './archive.js';
import { extensionOf, fileName } from './file-name.js';
import { ALLOWED_EXTENSIONS, FILE_TYPES, type FileType } from './file-types.js';
import { cleanJpeg } from './jpeg.js';
import { FILE_MAX } from './limits.js';
import { cleanPng } from './png.js';
import { refuseFile } from './refusal.js';
import { endOfZip } from './zip-directory.js';

/** A file as it is kept: its name as shown again, its type by extension and content, its bytes cleaned. */
export interface Inspected {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/**
 * Checks a file by name, size and content; pictures come back without what tells of people or places.
 * @throws Problem 422 that says what to do.
 */
export async function inspect(given: string, bytes: Buffer): Promise<Inspected> {
  const name = fileName(given);
  const type = Object.hasOwn(FILE_TYPES, extensionOf(name))
    ? FILE_TYPES[extensionOf(name)]
    : undefined;
  if (!type) {
    const detail = `この種類のファイルは受け付けていません。送れるのは ${ALLOWED_EXTENSIONS} です。`;
    throw refuseFile('type', detail);
  }
  if (bytes.length === 0) throw refuseFile('empty', 'ファイルの中身が空です。ご確認ください。');
  if (bytes.length > FILE_MAX) throw refuseFile('too-large', 'ファイルは5MBまでです。');
  return { name, mediaType: type.mediaType, bytes: await cleaned(type, bytes) };
}

async function cleaned(type: FileType, bytes: Buffer): Promise<Buffer> {
  switch (type.check) {
    case 'png':
      return cleanPng(bytes);
    case 'jpeg':
      return cleanJpeg(bytes);
    case 'zip':
    case 'office':
      await checkArchive(bytes, type.folder);
      return bytes;
    case 'pdf':
      return requirePdf(bytes);
    case 'text':
      return requireText(bytes);
  }
}

const mismatch = () =>
  refuseFile('content', 'ファイルの中身が拡張子と合っていません。保存し直して送ってください。');

/** A PDF from its first byte, that is not an archive from its last. */
function requirePdf(bytes: Buffer): Buffer {
  const tail = bytes.subarray(-1_024).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || !tail.includes('%%EOF')) {
    throw mismatch();
  }
  if (bytes.length > 22 && endOfZip(bytes) !== -1) throw mismatch();
  return bytes;
}

/** Text in UTF-8, UTF-16 with its mark, or Shift_JIS: no NUL or other controls of binary files. */
function requireText(bytes: Buffer): Buffer {
  const mark = bytes.toString('hex', 0, 2);
  const encodings = mark === 'fffe' ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    // eslint-disable-next-line no-control-regex
    if (text !== null && !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return bytes;
  }
  throw mismatch();
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
