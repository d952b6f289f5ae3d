import { cleanLine, readsAsWritten } from '../../platform/characters.js';
import { NAME_MAX } from './limits.js';
import { refuseFile } from './refusal.js';

/** NUL, line breaks and other controls would reach headers. */
const CONTROL = /\p{Cc}|\p{Surrogate}/u;

/** Kinds of files that do something when opened; not even before another extension. */
const ACTIVE =
  /^(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|msp|cpl|dll|jar|lnk|reg|sh|php\d?|phtml|asp|aspx|jsp|cgi|pl|py|rb|svg|html?|xhtml|mht|swf|app|dmg|iso|docm|xlsm|pptm)$/;

/**
 * The name as it is shown again: the last part of a path, kept as written otherwise.
 * @throws Problem 422 for names whose hidden characters mislead, without extension, too long, or doubly dressed
 *   (`bill.exe.pdf`).
 */
export function fileName(written: string): string {
  const given = cleanLine(written);
  if (CONTROL.test(given) || !readsAsWritten(given)) {
    throw refuseFile(
      'name',
      'ファイル名に使えない文字が含まれています。名前を変えて送ってください。',
    );
  }
  const name = (given.split(/[/\\]/).at(-1) ?? '').trim().replace(/[. ]+$/, '');
  if (!/^[^.].*\.[^.]+$/u.test(name)) {
    throw refuseFile('name', 'ファイル名と拡張子（例: 資料.pdf）をご確認ください。');
  }
  if (Array.from(name).length > NAME_MAX) {
    throw refuseFile('name', `ファイル名は${String(NAME_MAX)}文字以内にしてください。`);
  }
  const inner = name.split('.').slice(1, -1);
  if (inner.some((part) => ACTIVE.test(part.trim().normalize('NFKC').toLowerCase()))) {
    throw refuseFile('name', '拡張子が重なっています。拡張子を一つにして送ってください。');
  }
  return name;
}

/** The extension, in small half-width letters, without the dot. */
export function extensionOf(name: string): string {
  return (name.split('.').at(-1) ?? '').normalize('NFKC').toLowerCase();
}

/** Whether a name inside an archive is of a kind that does something when opened. */
export const isActive = (name: string): boolean => ACTIVE.test(extensionOf(name));

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
    throw refuseFile('name', 'X-Filename は UTF-8 をパーセント符号化して指定してください。');
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
