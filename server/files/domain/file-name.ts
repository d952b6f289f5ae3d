import { cleanLine, readsAsWritten } from '../../platform/validation/characters.js';
import { withoutEnd } from '../../platform/core/edges.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import {
  ACTIVE_EXTENSIONS,
  ACTIVE_NAMES,
  ARCHIVE_EXTENSIONS,
  DISGUISES,
  OLD_OFFICE_EXTENSIONS,
} from './extensions.js';
import { NAME_MAX } from './limits.js';
import { FileRefusal, refuseFile, type RefusalCode } from './refusal.js';

/** NUL, line breaks and other controls would reach headers. */
const CONTROL = /\p{Cc}|\p{Surrogate}/u;

/**
 * The name as it is shown again: the last part of a path, kept as written otherwise.
 * @throws Problem 422 for names whose hidden characters mislead, without extension, too long, or doubly dressed
 *   (`bill.exe.pdf`).
 */
export function fileName(written: string): string {
  const given = cleanLine(written);
  if (isMisleading(given)) throw refuseFile('name');
  const name = withoutEnd((given.split(/[/\\]/).at(-1) ?? '').trim(), '. ');
  if (name.startsWith('.') || name.lastIndexOf('.') <= 0) {
    throw new FileRefusal('name', 'ファイル名と拡張子（例: 資料.pdf）をご確認ください。');
  }
  if (Array.from(name).length > NAME_MAX) {
    throw new FileRefusal('name', `ファイル名は${String(NAME_MAX)}文字以内にしてください。`);
  }
  const inner = name.split('.').slice(1, -1);
  if (inner.some((part) => DISGUISES.has(nfkc(part.trim()).toLowerCase()))) {
    throw new FileRefusal('name', '拡張子が重なっています。拡張子を一つにして送ってください。');
  }
  return name;
}

const isMisleading = (name: string): boolean => CONTROL.test(name) || !readsAsWritten(name);

/** The extension, in small half-width letters, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const last = withoutEnd(nfkc(name).toLowerCase(), '. ').split('/').at(-1) ?? '';
  const dot = last.lastIndexOf('.');
  return dot === -1 ? '' : last.slice(dot + 1).trim();
}

/** Why a name inside an archive is not taken, or null. Every stream of a name (`a.txt:b.exe`) is read. */
export function refusalOfEntry(
  name: string,
): (RefusalCode & ('name' | 'dangerous' | 'nested' | 'old-office')) | null {
  if (isMisleading(name)) return 'name';
  for (const part of name.split(':')) {
    const extension = extensionOf(part);
    const last = nfkc(part).toLowerCase().split(/[/\\]/).at(-1) ?? '';
    if (ACTIVE_EXTENSIONS.has(extension) || ACTIVE_NAMES.has(last)) return 'dangerous';
    if (ARCHIVE_EXTENSIONS.has(extension)) return 'nested';
    if (OLD_OFFICE_EXTENSIONS.has(extension)) return 'old-office';
  }
  return null;
}

/**
 * The name in an `X-Filename` header: RFC 8187 (`UTF-8''%E8%B3%87.pdf`, as in RFC 5987) or
 * percent-encoded. A header holds no Japanese as it is.
 * @throws Problem 422
 */
export function nameInHeader(header: string): string {
  const value = /^(?:utf-8'[a-z-]*')?(.+)$/i.exec(header.trim())?.[1] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    throw new FileRefusal('name', 'X-Filename は UTF-8 をパーセント符号化して指定してください。');
  }
}

/**
 * Content-Disposition for a download (RFC 6266): an ASCII name for old programs, the real one in
 * `filename*`. Nothing of the name can end the header or the quotes.
 */
export function attachmentHeader(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
