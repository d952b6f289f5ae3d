import type { Range } from './mask-key.js';

const OPENING = String.raw`[([{<〔「【《〈"'“‘*=~_:・|-]{1,2}\s?`;
const CLOSING = String.raw`\s?[)\]}>〕」】》〉"'”’*=~_:・|-]{1,2}`;
const AT_MARK = '(?:アット|あっと|アト|あと)(?:マーク|まーく|まあく)|@ ?(?:マーク|まーく)';
const AT_WORD = `${AT_MARK}|アット|あっと`;

/** @ and what people write for it, so that programs do not find it; nearly every sign has been put there. */
const AT = new RegExp(
  String.raw`&#(?:64|x40);|&commat;|%40|[([{<〔「【]\s?a\s?[)\]}>〕」】]|` +
    `${OPENING}(?:at|${AT_WORD}|@)${CLOSING}|` +
    String.raw`\sat\s|${AT_WORD}|@|[※*#]|(?![©®°])\p{So}`,
  'gu',
);

/** Servers that are called by their names alone. */
const PROVIDER =
  /\s{0,2}(?:gmail|ジーメール|yahoo|ヤフー|docomo|ドコモ|ezweb|softbank|ソフトバンク|icloud|outlook|hotmail)/uy;

const LOCAL = /[a-z0-9!#$%&'*+/=?^_`{|}~.-]/u;
const LOCAL_MAX = 80;

/** Name servers and mail servers; letters set apart by spaces are letters all the same. */
const LABEL = String.raw`(?:[a-z0-9-]{2,63}|[a-z0-9](?: [a-z0-9](?![a-z0-9])){1,40}|[a-z0-9])`;
const DOT = String.raw`(?: ?[.。・·•∙] ?| ?[([{<〔「【《〈] ?(?:dot|ドット|どっと|点|\.) ?[)\]}>〕」】》〉] ?| dot | ?(?:ドット|どっと|点) ?)`;
const DOMAIN = new RegExp(String.raw` {0,2}${LABEL}(?:${DOT}${LABEL}){1,6}`, 'uy');
/** Names in other scripts than Latin: 例え.テスト. */
const WIDE_DOMAIN = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/uy;
const HOST = /\s{0,2}[a-z0-9][a-z0-9-]{1,62}/uy;

/** Mail addresses, also with another sign for @, and with spaces inside. */
export function mailAddressesIn(key: string): Range[] {
  const ranges: Range[] = [];
  for (const match of key.matchAll(AT)) {
    const at = match.index;
    const after = at + match[0].length;
    const from = localStart(key, at);
    const isCertain = match[0].includes('@');
    const isWord = /アット|あっと|at/u.test(match[0]);
    const to =
      endOf(DOMAIN, key, after) ??
      (isCertain ? endOf(WIDE_DOMAIN, key, after) : null) ??
      (isCertain && from < at ? endOf(HOST, key, after) : null) ??
      ((isCertain || isWord) && from < at ? endOf(PROVIDER, key, after) : null);
    if (to !== null && (from < at || isCertain)) ranges.push({ from, to });
  }
  return ranges;
}

function endOf(pattern: RegExp, key: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(key) ? pattern.lastIndex : null;
}

/** Where the part before the @ begins; `at` when there is none. */
function localStart(key: string, at: number): number {
  const least = Math.max(0, at - LOCAL_MAX);
  const is = (position: number) => position >= least && LOCAL.test(key.charAt(position));
  let from = at;
  for (;;) {
    if (is(from - 1)) from -= 1;
    else if (key.charAt(from - 1) !== ' ' || !is(from - 2)) break;
    else if (from === at || isDot(key.charAt(from)) || isDot(key.charAt(from - 2))) from -= 2;
    // Letters set apart: h a n a k o
    else if (!is(from + 1) && !is(from - 3)) from -= 2;
    else break;
  }
  return from;
}

const isDot = (character: string): boolean => character === '.' || character === '_';

const HANDLE = String.raw`@?(?=[0-9._-]{0,30}[a-z])[a-z0-9][a-z0-9._-]{2,40}`;
const SERVICES =
  'line|ライン|らいん|twitter|ツイッター|x|エックス|instagram|インスタ|インスタグラム|facebook|フェイスブック|threads|tiktok|mixi|skype|スカイプ|discord|slack|telegram|wechat|カカオ|kakao|chatwork|チャットワーク';
const NAME = 'id|アカウント|アカウント名|ユーザー名|ユーザーid|ハンドル';

/** 「LINE ID：…」, 「Twitter: @…」, 「ID:…」 and a bare @name; 商品ID and the like are nobody's. */
const ACCOUNTS = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${SERVICES}) ?(?:の|\(旧twitter\))? ?(?:${NAME}) ?[:=は、(「]? ?(${HANDLE})`,
    'dgu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${SERVICES}) ?[:=@] ?(${HANDLE})`, 'dgu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NAME}) ?[:=は] ?(${HANDLE})`, 'dgu'),
  /(?<![\p{L}\p{N}._-])(@[a-z0-9_][a-z0-9_.]{2,30})/dgu,
];

/** Names of accounts of chats and networks. */
export function accountsIn(key: string): Range[] {
  return ACCOUNTS.flatMap((pattern) =>
    [...key.matchAll(pattern)].flatMap(({ indices }) => {
      const [from, to] = indices?.[1] ?? [];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
}

const WEB =
  /(?:https?:\/\/|www\.)[!#-&*-;=?-~]{1,2000}|(?<![a-z0-9@._-])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5}(?:\/[!#-&*-;=?-~]{0,2000})?/gu;

/** Pages of people: their address is as good as a telephone number. */
const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:line\.me|lin\.ee|twitter\.com|x\.com|instagram\.com|facebook\.com|fb\.me|threads\.net|tiktok\.com|linkedin\.com|note\.com|ameblo\.jp|github\.com)\/./u;

/** Addresses of web pages, and which of them are somebody's own page. */
export function webAddressesIn(key: string): (Range & { words: string; isProfile: boolean })[] {
  return [...key.matchAll(WEB)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: decoded(match[0]),
    isProfile: PROFILE.test(match[0]),
  }));
}

function decoded(address: string): string {
  try {
    return `${address} ${decodeURIComponent(address)}`;
  } catch {
    return address;
  }
}
