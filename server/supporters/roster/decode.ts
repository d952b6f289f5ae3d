import Encoding from 'encoding-japanese';

/** A file whose bytes are not text in any encoding a Japanese office uses. */
export class UnreadableFileError extends Error {}

/**
 * The text of a file as offices save it: UTF-8 with or without BOM, UTF-16 with BOM (Excel's "Unicode
 * テキスト"), CP932 (Excel's CSV on Windows, ①㈱髙 included) or EUC-JP.
 * @throws UnreadableFileError when it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    const detected = Encoding.detect(bytes, ['SJIS', 'EUCJP']);
    return decode(bytes, detected === 'EUCJP' ? 'euc-jp' : 'shift_jis');
  }
}

/** WHATWG's shift_jis is Windows-31J (CP932); every decoder here refuses broken bytes and drops a BOM. */
function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(
      '文字コードを判別できません。UTF-8 か Shift_JIS（CP932）の CSV で保存し直してください。',
    );
  }
}
