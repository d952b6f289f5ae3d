import fc from 'fast-check';
import { foldKana, keyOf, normalise } from '../../server/text/normalise.js';

const japanese = fc.string({ unit: 'binary' });

describe('the search key', () => {
  it.each([
    ['ＤＸ推進', 'dx推進'],
    ['ﾃﾚﾜｰｸ', 'テレワーク'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['㈱架空', '(株)架空'],
    ['Ｗｅｂ　会議', 'web 会議'],
    ['０５９−０００', '059-000'],
    ['  行頭と\n改行  ', '行頭と 改行 '],
  ])('%j becomes %j', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const key = keyOf(text);
        expect(keyOf(key)).toBe(key);
      }),
    );
  });

  it('leads back to the original: the spans of its units cover the text in order', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const { key, spanOf, original } = normalise(text);
        expect(original).toBe(text);
        let last = 0;
        for (let at = 0; at < key.length; at += 1) {
          const { start, end } = spanOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });

  it('finds the words as they were written', () => {
    const text = normalise('毎日ｶﾞｲﾄﾞを㈱架空へ');
    const at = text.key.indexOf('(株)架空');
    const { start, end } = text.spanOf(at, at + '(株)架空'.length);
    expect(text.original.slice(start, end)).toBe('㈱架空');
  });
});

test('kana fold without changing length', () => {
  expect(foldKana('スマホ')).toBe('すまほ');
  fc.assert(
    fc.property(japanese, (text) => {
      expect(foldKana(text)).toHaveLength(text.length);
    }),
  );
});
