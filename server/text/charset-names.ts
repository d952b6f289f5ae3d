/** Encodings a text from outside is read in; anything else is asked of the runtime under its own name. */
export type Charset =
  'utf-8' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp' | 'utf-16le' | 'utf-16be' | 'latin1';

/**
 * Names without prefix, quotes and separators, as `nameKey` gives them. Japanese programs write dozens; what
 * stands for Shift_JIS or EUC-JP is always meant with the extensions of NEC and IBM.
 */
const NAMES: Readonly<Record<Charset, string>> = {
  'utf-8':
    'utf8 utf8n utf8mb3 utf8mb4 utf8bom utf8withbom utf8mac utf8sig utf unicode11utf8 unicode20utf8 al32utf8 65001',
  'iso-2022-jp':
    'iso2022jp iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpms iso2022jpext windowsiso2022jp 50220 50221 50222 jis jis7 jis8 junet iso2022 2022jp',
  shift_jis:
    'shiftjis sjis sjiswin sjis2004 sjismac sjismobile sjisdocomo sjiskddi sjissoftbank shiftjis2004 shiftjisx0213 shiftjiscp932 31j windows31j mskanji kanji 932 943 943c windowssjis winsjis macjapanese japanese japanesemac xjis',
  'euc-jp':
    'eucjp eucjpms eucjpwin eucjp2004 eucjpx0213 eucjisx0213 eucjis2004 eucjpcp51932 eucpkdfmtjapanese extendedunixcodepackedformatforjapanese 51932 20932 ujis euc ms51932eucjp',
  'utf-16le': 'utf16le ucs2le unicodefeff',
  'utf-16be': 'utf16be ucs2be unicodefffe',
  latin1:
    'usascii ascii ansix341968 ansix341986 iso646us us iso88591 iso885915 latin1 latin9 l1 l9 1252 819 iso88591windows 7bit 8bit binary ansi',
};

const BY_NAME: ReadonlyMap<string, Charset> = new Map(
  Object.entries(NAMES).flatMap(([charset, names]) =>
    names.split(' ').map((name) => [name, charset as Charset] as const),
  ),
);

/** Longer ones name nothing. */
const NAME_MAX = 80;

/**
 * The encoding a name stands for: in any case, with quotes, blanks and a semicolon around it.
 * Null for names that say nothing (missing, `unknown-8bit`, UTF-16 without its order).
 */
export function charsetOf(name: string | null | undefined): Charset | null {
  return BY_NAME.get(nameKey(name ?? '')) ?? null;
}

/** A name the runtime knows that is none of ours (`gb2312`, `koi8-r`), or null. */
export function otherCharsetOf(name: string | null | undefined): string | null {
  const label = (name ?? '')
    .slice(0, NAME_MAX)
    .replace(/[^\w.:-]/gu, '')
    .toLowerCase();
  if (label === '' || charsetOf(name) !== null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function nameKey(name: string): string {
  // RFC 2231 lets a language follow.
  const [label = ''] = name.slice(0, NAME_MAX).split('*');
  const letters = label
    .toLowerCase()
    .replace(/[\uff01-\uff5e]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[^a-z0-9]/gu, '');
  const bare = letters.replace(/^(?:xms|x|cs)(?=\w{3})/u, '');
  const key = BY_NAME.has(letters) ? letters : bare;
  return BY_NAME.has(key) ? key : key.replace(/^(?:cp|windows|ms|ibm|codepage)(?=\d)/u, '');
}
