import tlds from 'tlds' with { type: 'json' };
import { visible } from '../validation/characters.js';
import { runAtEnd } from './edges.js';
import { nfkc } from '../validation/normal-form.js';

/** Every top-level domain there is (IANA), in small letters, also those in other scripts. */
const TOP_LEVEL: ReadonlySet<string> = new Set(tlds);

/** Endings that nobody writes for anything but an address, whatever the case of the letters. */
const CERTAIN = 'com|net|org|jp|info|biz';
const IS_CERTAIN = new RegExp(`^(?:${CERTAIN})$`);

/** Legal forms: `Co.Ltd`, `ABC.Inc`. */
const LEGAL_FORM = /^(?:ltd|inc|llc|gmbh|company|limited|corp|srl|sarl)$/;

/** Products whose name ends like an address. */
const PRODUCT = /(?<![a-z0-9.-])(?:asp|vb|ado|ml|dot|paint)\.net(?![a-z0-9./:-])/giu;

/** Ways to write a dot, an at sign, a slash and a colon that a reader puts right by himself; spaces are single here. */
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [/&#(?:46|x2e);|&period;|%2e/giu, '.'],
  [/&#(?:64|x40);|&commat;|%40/giu, '@'],
  [/ ?[[({<【〔「] ?(?:\.|dot|ドット|どっと|点) ?[\])}>】〕」] ?/giu, '.'],
  [/ ?[[({<【〔「] ?(?:@|at|アット|アットマーク) ?[\])}>】〕」] ?/giu, '@'],
  [/(?<=[a-z0-9]) (?:dot|ドット|どっと) (?=[a-z])/giu, '.'],
  [
    new RegExp(
      `(?<=[a-z0-9]) ?(?:dot|ドット|どっと|ピリオド|点|[・‧∙•⋅·]| \\. ?|\\. ) ?(?=(?:${CERTAIN})(?![a-z0-9]))`,
      'giu',
    ),
    '.',
  ],
  [/(?<=[a-z0-9]) (?:at|アット|アットマーク) (?=[a-z0-9-]{1,63}\.)/giu, '@'],
  [/(?<=[a-z0-9-])[。۔܂](?=[a-z0-9])/giu, '.'],
  // Browsers read it as a dot behind any letter; in a sentence no small Latin letter follows at once.
  [/(?<=[\p{L}\p{N}])[。۔܂](?=[a-z]{2})/gu, '.'],
  [/[∕⁄⧸╱]/gu, '/'],
  [/[∶꞉]/gu, ':'],
];

const folded = (text: string): string =>
  DISGUISES.reduce(
    (read, [pattern, sign]) => read.replace(pattern, sign),
    nfkc(visible(text)).replace(/\s+/gu, ' '),
  ).replace(PRODUCT, '');

/** `https://…` and every other scheme, whole or maimed (`hxxp`, `ttp`), and what opens without slashes. */
const SCHEME =
  /:\s*\/\s*\/\s*\/?[\p{L}\p{N}[]|(?<![a-z])(?:(?:mailto|javascript|vbscript|sms)\s*:\s*\S|data\s*:\s*(?:text|image|application)\/)/iu;
const WWW = /(?<![a-z0-9])www\d{0,3}\s*\.\s*[\p{L}\p{N}]/iu;
const IPV4 = /(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.]?\d)/gu;
const IPV6 =
  /\[[0-9a-f:.]{0,40}:[0-9a-f:.]{0,40}\]|(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}(?![\w:])/iu;

/** Longer than any name; what is beyond is refused by its length. */
const LONGEST = 1_000;

/**
 * Whether a short text (a name, a title) holds the address of a web page or a mailbox, plain or
 * disguised: in any width, with `hxxp`, `[.]` or `ドット`, without scheme (`example.jp`, `bit.ly/x`), as
 * IP address. Names that only look like one pass: `A.B.C株式会社`, `Node.js`, `Co.,Ltd.`, `Mr.Do`.
 */
export function holdsAddress(text: string): boolean {
  const read = folded(text.slice(0, LONGEST));
  return (
    [SCHEME, WWW, IPV6].some((it) => it.test(read)) ||
    Array.from(read.matchAll(IPV4)).some(([, ...parts]) => parts.every((it) => Number(it) < 256)) ||
    besides(read, '@').some(([left, right]) => isMailbox(left, right)) ||
    besides(read, '.').some(([left, right]) => isDomain(left, right))
  );
}

/** What stands on both sides of each such sign. */
function besides(text: string, sign: string): [string, string][] {
  const parts = text.split(sign);
  return parts.slice(1).map((right, at) => [parts[at] ?? '', right]);
}

/** Small letters around the sign, also without a domain's ending; `Cafe@Home` is a name. */
function isMailbox(left: string, right: string): boolean {
  const local = runAtEnd(left, /[\w.%+-]/, 64);
  return (
    /[a-z0-9]/.test(local) && !/[A-Z]/.test(local) && /^[a-z0-9-]{2,}(?![A-Za-z])/u.test(right)
  );
}

/** At most 63 letters, digits and hyphens, without hyphens at the front. */
function labelAtEnd(text: string): string {
  let label = '';
  for (const letter of Array.from(text.slice(-126)).slice(-63).reverse()) {
    if (!/[\p{L}\p{N}-]/u.test(letter)) break;
    label = letter + label;
  }
  return label.replace(/^-+/, '');
}

function isDomain(left: string, right: string): boolean {
  const label = labelAtEnd(left);
  const [ending = '', next = ''] =
    /^(?:xn--[a-z0-9-]{1,59}|[a-z]{2,24}(?![a-z0-9])|(?:(?![a-z])[\p{L}\p{M}]){1,30})(?=(.?))/iu.exec(
      right,
    ) ?? [];
  const small = ending.toLowerCase();
  if (label === '' || !(TOP_LEVEL.has(small) || small.startsWith('xn--'))) return false;
  if (next === '/' || next === ':' || IS_CERTAIN.test(small)) return true;
  const capital = /^\p{Lu}/u.test(ending);
  if (LEGAL_FORM.test(small) && (capital || /^co$/iu.test(label))) return false;
  // `Mr.Do`, `E.Design`, `ABC.Co`, `Web・IT`: capitals on both sides, and short.
  const short = Array.from(label).length <= 2 || ending.length === 2;
  return !(capital && short && /^\p{Lu}/u.test(label));
}

/** What is said of a name or a title that {@link holdsAddress}. */
export const NO_ADDRESS =
  'この欄には、ホームページやメールのアドレスは書けません。アドレスを除いて入力してください（アドレスは、相談の内容や要望の欄にお書きいただけます）。';
