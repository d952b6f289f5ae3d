import fc from 'fast-check';
import { excerpt, wordsOf } from '../../server/search/domain/highlight.js';
import { searchGrams, searchKey, wordGrams } from '../../server/text/search-key.js';

const key = (text: string) => searchKey(text).key;

describe('what counts as the same word', () => {
  it.each([
    ['ｻｰﾊﾞｰ', 'サーバ'],
    ['すまほ', 'スマホ'],
    ['ＡＩ', 'ai'],
    ['齋藤', '斉藤'],
    ['斎藤', '斉藤'],
    ['髙橋', '高橋'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['濵田', '浜田'],
    ['山﨑', '山崎'],
    ['𠮷野', '吉野'],
    ['國學院', '国学院'],
    ['テレ\nワーク', 'テレワーク'],
    ['葛\u{e0100}城', '葛城'],
    ['㈱架空', '(株)架空'],
  ])('%s = %s', (value, other) => expect(key(value)).toBe(key(other)));

  it('different words stay different', () => {
    expect(key('家')).not.toBe(key('紙'));
    expect(key('島')).not.toBe(key('鳥'));
  });
});

it('a text has every gram of every word in it', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('あカー紙髙ＡｶﾞA1 、𠮷')),
    minLength: 1,
  });
  fc.assert(
    fc.property(word, word, word, (before, inside, after) => {
      const text = key(before + inside + after);
      const found = key(inside);
      if (found === '' || !text.includes(found)) return;
      const grams = new Set(searchGrams(text));
      expect(wordGrams(found).every((gram) => grams.has(gram))).toBe(true);
    }),
  );
});

describe('the marks', () => {
  it('stand on the words as they were written', () => {
    const { text, marks } = excerpt('新しいｻｰﾊﾞｰを髙橋さんが置く', wordsOf('サーバ 高橋'));
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ｻｰﾊﾞ', '髙橋']);
  });

  it('the piece shown is around the first find of a long text', () => {
    const { text, marks } = excerpt(`${'前置きです。'.repeat(50)}請求書を紙で`, wordsOf('請求書'));
    const [mark] = marks;
    expect(text.slice(mark?.start, mark?.end)).toBe('請求書');
    expect(text.length).toBeLessThanOrEqual(120);
  });

  it('words that overlap are one mark', () => {
    expect(excerpt('働き方改革', wordsOf('働き方 方改革')).marks).toEqual([{ start: 0, end: 5 }]);
  });
});
