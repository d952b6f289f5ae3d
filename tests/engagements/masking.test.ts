import fc from 'fast-check';
import { HIDDEN, hiderOf, withoutContact } from '../../server/engagements/domain/masking.js';

const NAMES = ['架空　花子', 'かくう はなこ', '株式会社架空製作所', '髙﨑 恵', 'たかさき めぐみ'];
const hide = hiderOf({ names: NAMES, emails: ['hanako@kaku-works.example.jp'] });

describe('texts before acceptance hide', () => {
  it.each([
    // telephone numbers
    ['０９０－１１１１－２２２２まで', '１１１１'],
    ['059.987.6543', '987'],
    ['090・1111・2222', '1111'],
    ['090 1111 2222', '1111'],
    ['+81 90 1111 2222', '1111'],
    ['＋８１（０）９０ー１１１１ー２２２２', '１１１１'],
    ['tel: +81(0)59-987-6543', '987'],
    ['81-90-1111-2222 へ', '1111'],
    ['819011112222', '9011'],
    ['0081 59 987 6543', '987'],
    ['001-010-81-59-987-6543', '987'],
    ['+1 (212) 555-0100', '555'],
    ['(059)987-6543', '987'],
    ['059(987)6543', '987'],
    ['〇九〇ー一一一一ー二二二二', '一一一一'],
    ['〇五九（九八七）六五四三', '九八七'],
    ['090ー1111ー2222', '1111'],
    ['090一1111一2222', '1111'],
    ['090─1111━2222', '1111'],
    ['090‐1111–2222', '1111'],
    ['059の987の6543です', '987'],
    ['059局987番6543', '987'],
    ['0 5 9 9 8 7 6 5 4 3', '9 8 7'],
    ['０９０\u200b１１１１\u200b２２２２', '１１１１'],
    ['①０９０①', '０９０①'.slice(9)],
    ['⓪⑨⓪①①①①②②②②', '①①①①'],
    ['090/1111/2222', '1111'],
    ['090_1111_2222', '1111'],
    ['電話0599876543。10時以降に', '0599876543'],
    ['090:1111:2222', '1111'],
    ['0120-000-123', '000-123'],
    // mail addresses
    ['ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'ｈａｎａｋｏ'],
    ['hanako(at)example.jp', 'hanako'],
    ['hanako［アット］example．jp', 'hanako'],
    ['hanako アット example ドット jp', 'example'],
    ['hanako☆example.jp（☆を@に）', 'hanako'],
    ['hanako★example.jp', 'hanako'],
    ['hanako at example dot jp', 'example'],
    ['hanako @ example . jp', 'example'],
    ['hana\u200bko@exam\u200dple.jp', 'hana'],
    ['h a n a k o @ e x a m p l e . j p', 'n a k o'],
    ['h_kaku.2+x@mail.example.co.jp', 'mail'],
    ['hanako@example。jp', 'example'],
    // accounts and pages
    ['LINE ID：hanako_99', 'hanako_99'],
    ['LINE：hanako99 まで', 'hanako99'],
    ['ラインのIDはkaku.99です', 'kaku.99'],
    ['Twitter @hanako_k', 'hanako_k'],
    ['ID：kaku_99', 'kaku_99'],
    ['X（旧Twitter）ID: kakuhana', 'kakuhana'],
    ['https://www.instagram.com/hanako.k/', 'hanako'],
    ['https://kaku-works.example.jp/about', 'kaku-works'],
    ['http://kakuhanako.example.com', 'kakuhanako'],
    ['https://example.com/%E6%9E%B6%E7%A9%BA%E8%8A%B1%E5%AD%90', '%E6'],
    // names
    ['架空・花子', '花子'],
    ['架　空　花　子', '花'],
    ['架空（花子）', '花子'],
    ['架\u200b空花子', '花子'],
    ['架空さんから聞きました', '架空'],
    ['架空と申します', '架空'],
    ['花子です。', '花子'],
    ['カクウハナコ', 'ハナコ'],
    ['ｶｸｳ ﾊﾅｺ', 'ﾊﾅｺ'],
    ['かくう・はなこ', 'はなこ'],
    ['わたしはハナコと申します', 'ハナコ'],
    ['はなこです', 'はなこ'],
    ['Kaku Hanako', 'Hanako'],
    ['HANAKO KAKU', 'HANAKO'],
    ['Ｈａｎａｋｏ', 'Ｈａｎａｋｏ'],
    ['高崎恵です', '高崎'],
    ['髙﨑と申します', '髙﨑'],
    ['恵さん', '恵'],
    ['㈱架空製作所', '架空製作所'],
    ['架空製作所（株）', '架空製作所'],
    ['架空 製作所', '製作所'],
  ])('%s', (text, secret) => {
    const masked = hide(text);
    if (secret !== '') expect(masked).not.toContain(secret);
    if (secret !== '') expect(masked).toContain(HIDDEN);
  });

  it.each([
    'パソコン20台を2026-11-21までに導入し、月10,000,000円の売上を目指す',
    '期間は2026-01-05〜2026-03-31、2026/04/01 - 2027/03/31、2026-01〜2026-12-25',
    '2026.01.05から2026.03.31まで、2026-01-05 2026-02-09 2026-03-31に訪問',
    '商品コード 4901234567894 の在庫、型番 AB-0123-4567',
    '営業は 09:00-12:00 13:00-17:00、土曜は 10:00〜15:00',
    '令和8年11月21日（土）13時30分から、3名',
    '〒514-0001 の地域、人口12,345人、0.5%の増',
    '受付番号 R8-00042、R8-00043',
    'ID管理とパスワード管理、商品IDの付け方、LINE WORKSとLINE公式アカウントの違い',
    '公式サイト https://www.digital.go.jp/policies/ を見た',
    '架空の話ではなく、空花を飾る花子供会',
    '恵みの雨、恵方巻の販売、知恵を借りたい',
    '1★から5★までの評価、A☆B、#DX @',
    '三重県津市一二三町の第一工場、二〇二六年',
    'メールはat once、dot printerを使う',
    'iPhone 15、Windows 11、Excel 2021、5G、10.0.0.1',
  ])('and nothing else: %s', (text) => {
    const others = hiderOf({ names: ['髙﨑 恵', '株式会社架空製作所'] });
    expect(others(text)).toBe(text);
  });

  it('words of two letters only where they are a word', () => {
    const one = hiderOf({ names: ['林 恵', 'はやし めぐみ'] });
    expect(one('林恵です')).not.toContain('林恵');
    expect(one('林と申します')).not.toContain('林と');
    expect(one('林業と森林の管理、山林')).toBe('林業と森林の管理、山林');
    const two = hiderOf({ names: ['田中'] });
    expect(two('水田中心の農業')).toBe('水田中心の農業');
    expect(two('水田。中の作業')).toBe('水田。中の作業');
    expect(two('担当は田中です')).not.toContain('田中');
    expect(two('田中様')).toBe(`${HIDDEN}様`);
  });

  it('with the brackets that belong to a number, and without those around it', () => {
    expect(hide('電話（059-987-6543）まで')).toBe(`電話（${HIDDEN}）まで`);
    expect(hide('電話(059)987-6543まで')).toBe(`電話${HIDDEN}まで`);
    expect(hide('電話（＋81 59-987-6543）まで')).toBe(`電話（${HIDDEN}）まで`);
  });

  it('what somebody at the office selected, however it is written elsewhere', () => {
    const more = hiderOf({ names: [], phrases: ['駅前の青い屋根。'] });
    expect(more('うちは駅前の青い屋根。見てください。ｴｷ前、駅前の、青いヤネ。')).toBe(
      `うちは${HIDDEN}。見てください。ｴｷ前、駅前の、青いヤネ。`,
    );
    expect(more('駅 前の青い屋根')).toBe(HIDDEN);
  });
});

/** Signs that stay signs: ℡ and ㌔ are letters, ① is a digit; 09:00-12:00 are times. */
const separator = fc
  .stringMatching(/^[\s\p{P}\p{S}ー]{0,3}$/u)
  .filter(
    (value) =>
      /^[\s\p{P}\p{S}\p{M}ー]*$/u.test(value.normalize('NFKC')) &&
      !/[+＋:：]/u.test(value.normalize('NFKC')),
  );
const NUMBERS = ['0599876543', '09011112222', '08033334444', '05055556666', '0312345678'];
const WIDTHS = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九'];

describe('whatever stands between', () => {
  it('the digits of a number, none of them stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBERS),
        fc.constantFrom(...WIDTHS),
        fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), separator), { selector: ([at]) => at }),
        fc.constantFrom(['電話は', 'です'], ['', ''], ['TEL:', '（自宅）'], ['連絡先、', '、夜に']),
        (number, width, planted, [before, after]) => {
          const digits = Array.from(number, (digit) => width.charAt(Number(digit)));
          for (const [at, sign] of planted) digits[at] = `${digits[at] ?? ''}${sign}`;
          const masked = withoutContact(`${before ?? ''}${digits.join('')}${after ?? ''}`, []);
          expect(masked.normalize('NFKC')).not.toMatch(/[0-9〇一二三四五六七八九]/u);
        },
      ),
    );
  });

  it('the letters of a name, it does not stay', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('架空花子', 'カクウハナコ', 'かくうはなこ', 'ｶｸｳﾊﾅｺ'),
        fc.stringMatching(/^[\s・･.,\-‐–—─ー()（）_/／\u3000]{0,2}$/u),
        fc.nat({ max: 2 }),
        (name, sign, at) => {
          const letters = Array.from(name);
          letters.splice(at + 1, 0, sign);
          const masked = hide(`担当の${letters.join('')}です`);
          expect(masked).toBe(`担当の${HIDDEN}です`);
        },
      ),
    );
  });

  it('nothing is lost but what is hidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const pieces = hide(text).split(HIDDEN);
        let at = 0;
        for (const piece of pieces) {
          const found = text.indexOf(piece, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
        }
      }),
    );
  });

  it.each([
    '0',
    '０',
    '〇',
    '0-',
    '090-1111-',
    'a@',
    '@',
    'a.b@c.',
    'a ',
    ' ',
    '　',
    '架',
    '架空',
    '架空花',
    'かくう',
    'http://',
    'http://a.b/',
    'line id:',
    'x id:a',
    'id:',
    '@a',
    '☆',
    'アット',
    '。',
    'ー',
    '\u200b',
    '%E6',
    '+81',
    'ｶﾞ',
    '\n',
  ])('fifty thousand letters of "%s" are no more than a long text', (piece) => {
    hide(piece.repeat(Math.ceil(50_000 / piece.length)));
  });
});
