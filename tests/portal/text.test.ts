import { easy } from '../../server/portal/text/easy.js';
import { en } from '../../server/portal/text/en.js';
import { ja } from '../../server/portal/text/ja.js';
import { entry, plain, valueLabel, type TextKey } from '../../server/portal/text/index.js';
import { dayText, lastDayText } from '../../server/portal/text/dates.js';
import { romanisedMunicipality } from '../../server/portal/text/romaji.js';
import { rubyParts, withoutRuby } from '../../server/centre/index.js';
import { centre } from './support/frame.js';

const keys = Object.keys(ja) as TextKey[];
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the catalogue', () => {
  it('has the same keys in three languages, none empty', () => {
    expect(Object.keys(easy).sort()).toEqual([...keys].sort());
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    for (const language of ['ja', 'easy', 'en'] as const) {
      for (const key of keys) expect(entry(language, key).trim()).not.toBe('');
    }
  });

  it.each(keys)('%s offers the same places to fill in every language', (key) => {
    expect(places(easy[key])).toEqual(
      expect.arrayContaining(places(en[key]).filter((place) => places(ja[key]).includes(place))),
    );
    expect(places(ja[key])).toEqual(expect.arrayContaining(places(en[key])));
    expect(places(ja[key])).toEqual(expect.arrayContaining(places(easy[key])));
  });

  it('gives a reading to every kanji of やさしい日本語', () => {
    const bare = Object.entries(easy).filter(([, text]) =>
      rubyParts(text).some(
        ({ base, reading }) =>
          reading === null && /\p{Script=Han}/u.test(base.replace(/令和|年|月|日/gu, '')),
      ),
    );
    expect(bare).toEqual([]);
  });

  it('holds no Japanese in English, except in the name of the language switch and of the yen-free 様式', () => {
    const japanese = Object.entries(en).filter(
      ([key, text]) =>
        key !== 'lang.label' &&
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
    );
    expect(japanese).toEqual([]);
  });

  it('fills places with text that is never read as notation or place again', () => {
    expect(plain('ja', 'error.required', { field: '{max}' })).toBe('{max}を入力してください。');
    expect(withoutRuby('｜相談《そうだん》する')).toBe('相談する');
  });

  it('prefers the centre’s own label in Japanese and knows the others', () => {
    expect(valueLabel('ja', 'requesterType', 'business', '県内の事業者')).toBe('県内の事業者');
    expect(valueLabel('en', 'requesterType', 'business', '県内の事業者')).toBe(
      en['requesterType.business'],
    );
    expect(valueLabel('en', 'requesterType', 'new', '新しい区分')).toBe('新しい区分');
  });
});

describe('dates and places', () => {
  it('says days as they are in Japan', () => {
    const at = new Date('2026-11-20T15:30:00Z');
    expect(dayText('ja', at)).toBe('令和8年11月21日（土）');
    expect(dayText('en', at)).toBe('Saturday, 21 November 2026');
  });

  it('names the last day of a deadline that ends at midnight', () => {
    expect(lastDayText('ja', new Date('2026-11-27T00:00:00+09:00'))).toBe('令和8年11月26日（木）');
  });

  it('romanises every municipality of the centre', () => {
    expect(romanisedMunicipality('よっかいちし')).toBe('Yokkaichi City');
    expect(romanisedMunicipality('みなみいせちょう')).toBe('Minamiise Town');
    for (const { kana } of centre.municipalities) {
      expect(romanisedMunicipality(kana)).toMatch(/^[A-Z][a-z]+ (City|Town)$/);
    }
  });
});
