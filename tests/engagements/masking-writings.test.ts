import { HIDDEN, hiderOf } from '../../server/engagements/domain/masking.js';

const hide = hiderOf({ names: ['架空　花子', 'かくう はなこ'], emails: ['u7k2@example.ne.jp'] });

const AT_SIGNS = [
  ...[
    '△',
    '□',
    '◇',
    '📧',
    '✉️',
    '-at-',
    '_at_',
    '=AT=',
    '《at》',
    '〈アット〉',
    '“at”',
    '・アット・',
  ],
  ...['(@マーク)', ' ＠マーク ', 'アトマーク', 'あっとまーく', '&#64;', '%40', '＆＃６４；'],
];

describe('texts before acceptance hide, in writings that people come to later', () => {
  it.each([
    ['O9O-1111-2222', '1111'],
    ['０９Ｏ－１１１１－２２２２', '１１１１'],
    ['O59-987-6543', '987'],
    ['09Ollll2222', 'llll'],
    ['٠٩٠-١١١١-٢٢٢٢', '١١١١'],
    ['०९०-११११-२२२२', '११११'],
    ['⓿❾⓿❶❶❶❶❷❷❷❷', '❶❶❶❶'],
    ['零九零ー壱壱壱壱ー弐弐弐弐', '壱壱'],
    ['ゼロキュウゼロ、いちいちいちいち、にーにーにーにー', 'いちいち'],
    ['れい きゅう れい 1111 にににに', '1111'],
    ['059と987と6543', '987'],
    ['090ハイフン1111ハイフン2222', '1111'],
    ['電話 987-6543（市外局番は内緒）', '987'],
    ['ＴＥＬ：９８７（６５４３）', '９８７'],
    ...AT_SIGNS.map((sign): [string, string] => [`u7k2${sign}example.ne.jp`, 'u7k2']),
    ['u7k2<アットマーク>example<ドット>jp', 'example'],
    ['u7k2「アットマーク」example「ドット」co「ドット」jp', 'example'],
    ['u7k2(at)example(点)jp', 'example'],
    ['u7k2@example·jp', 'jp'],
    ['u7k2＠例え.テスト', 'u7k2'],
    ['u7k2（アット）gmail', 'u7k2'],
    ['u7k2＠ドコモ', 'u7k2'],
  ])('%s', (text, secret) => {
    const masked = hide(text);
    expect(masked).not.toContain(secret);
    expect(masked).toContain(HIDDEN);
  });

  it.each([
    ['佐藤 太郎', 'さとう たろう', ['サトウと申します', 'さとうです', 'さとーさん', 'タロウより']],
    ['加藤 洋', 'カトウ ヨウ', ['かとうさん', 'カトウです。', 'カトーと申します', 'ｶﾄｳ様']],
    ['大野 陽子', 'おおの ようこ', ['オオノです', 'おーのさん', 'ヨーコと申します']],
  ])('a reading with a long vowel: %s', (name, kana, texts) => {
    const one = hiderOf({ names: [name, kana] });
    for (const text of texts) expect(one(text)).toMatch(HIDDEN);
    expect(one('さとうと申します')).not.toContain(`う${HIDDEN.slice(0, 1)}`);
    expect(one('砂糖と加糖の違い、太い線、サトウキビ、要綱')).not.toContain(HIDDEN);
  });

  it('pages of the domain their mail comes from', () => {
    const one = hiderOf({ names: [], emails: ['info@mail.aoi-yane.co.jp'] });
    for (const page of ['https://www.aoi-yane.co.jp/', 'shop.aoi-yane.co.jp/x'])
      expect(one(page)).toBe(HIDDEN);
    expect(one('https://www.pref.mie.lg.jp/ と example.co.jp')).not.toContain(HIDDEN);
  });

  it.each([
    ['2026-01-05 059-987-6543', '059'],
    ['2026-03-1234-5678', '1234'],
    ['2026-01-05〜090-1111-2222', '1111'],
    ['2026-090-1111-2222', '1111'],
  ])('numbers behind a date or a year: %s', (text, part) => {
    expect(hide(text)).not.toContain(part);
  });

  it.each([
    'Office 2021とOld機種10台、oil 2024-2025 lot 10-11、l0とO1の見分け',
    '電話は10時から、TELの応対を2026-11まで、いちにちに三回、いち・に・さん・し',
    '案A△案B□、Microsoft® Excel.xlsx、25℃.湿度、A・B・アット・ホーム',
    'れいのごとく、まるごと、ぜろから始める、いちごとさんごとなしをおく',
  ])('and nothing else: %s', (text) => {
    expect(hide(text)).toBe(text);
  });

  it.each([
    ...['ぜろ', 'いち', 'ぜろいちいちいちいちいちいちいちいち', '電話', '電話12-', 'o0l'],
    ...['ハイフン', '0ハイフン', 'う', '△a', 'a=at=', '(アット)', '@例.', '٠', '点a', '&#64'],
  ])('fifty thousand letters of "%s" are no more than a long text', (piece) => {
    hide(piece.repeat(Math.ceil(50_000 / piece.length)));
  });
});
