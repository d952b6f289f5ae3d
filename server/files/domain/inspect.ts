import { decodeText } from '../../text/decode-text.js';
import { inspectArchive } from './archive.js';
import { csvWarnings, requireTable } from './csv.js';
import { MACRO_EXTENSIONS, OLD_OFFICE_EXTENSIONS, PHONE_PICTURE_EXTENSIONS } from './extensions.js';
import { extensionOf, fileName } from './file-name.js';
import { ALLOWED_EXTENSIONS, FILE_TYPES, type FileType } from './file-types.js';
import { cleanImage } from './image.js';
import { FILE_MAX } from './limits.js';
import { oneAtATime } from './one-at-a-time.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { FileRefusal, refuseFile } from './refusal.js';
import { disguiseOf } from './signatures.js';
import type { FileWarning } from './warnings.js';

/** A file as it is kept: its name as shown again, its type by extension and content, its bytes cleaned. */
export interface Inspected {
  name: string;
  mediaType: string;
  bytes: Buffer;
  /** What those who open it see first. */
  warnings: FileWarning[];
}

const queue = oneAtATime();

/**
 * Checks a file by name, size and content, for every way in: pages, API, back office, mail. Pictures come
 * back drawn anew, without what tells of people or places.
 * @throws Problem 422 that says what to do.
 */
export async function inspect(given: string, bytes: Buffer): Promise<Inspected> {
  const name = fileName(given);
  const type = typeOf(extensionOf(name));
  if (bytes.length === 0) throw refuseFile('empty');
  if (bytes.length > FILE_MAX) throw refuseFile('too-large');
  if (disguiseOf(bytes) === 'program') throw refuseFile('program');
  return { name, mediaType: type.mediaType, ...(await checked(type, extensionOf(name), bytes)) };
}

/**
 * For files that are read at once and not kept (an import of a list): something that runs is no list.
 * @throws Problem 422
 */
export function refusePrograms(bytes: Buffer): Buffer {
  const disguise = disguiseOf(bytes);
  if (disguise !== null) throw refuseFile(disguise === 'program' ? 'program' : 'content');
  return bytes;
}

function typeOf(extension: string): FileType {
  const type = Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension] : undefined;
  if (type) return type;
  if (PHONE_PICTURE_EXTENSIONS.has(extension)) throw refuseFile('heic');
  if (MACRO_EXTENSIONS.has(extension)) throw refuseFile('macro');
  if (OLD_OFFICE_EXTENSIONS.has(extension)) throw refuseFile('old-office');
  throw new FileRefusal(
    'type',
    `この種類のファイルは受け付けていません。送れるのは ${ALLOWED_EXTENSIONS} です。`,
  );
}

async function checked(
  type: FileType,
  extension: string,
  bytes: Buffer,
): Promise<Pick<Inspected, 'bytes' | 'warnings'>> {
  switch (type.check) {
    case 'png':
    case 'jpeg':
      return { bytes: await cleanImage(bytes, type.check), warnings: [] };
    case 'zip':
    case 'office':
      return { bytes, warnings: await queue(() => inspectArchive(bytes, type)) };
    case 'pdf':
      return { bytes, warnings: await queue(() => inspectPdf(bytes)) };
    case 'text':
      requireText(bytes);
      if (extension === 'csv') requireTable(bytes);
      return { bytes, warnings: extension === 'csv' ? csvWarnings(bytes) : [] };
  }
}

/** Text in any encoding of Japanese programs: no NUL or other controls of binary files. */
function requireText(bytes: Buffer): void {
  const { text } = decodeText(bytes);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/.test(text)) throw refuseFile('content');
}
