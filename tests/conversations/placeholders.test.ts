import fc from 'fast-check';
import {
  fillPlaces,
  PLACEHOLDERS,
  unknownPlaceholders,
} from '../../server/conversations/domain/placeholders.js';

test('places are filled, also where the braces are full-width or spaced', () => {
  const values = { 相談者名: '架空 花子', 受付番号: 'R8-00042' };
  expect(fillPlaces('{相談者名} 様（｛ 受付番号 ｝）', values)).toEqual({
    body: '架空 花子 様（R8-00042）',
    unfilled: [],
  });
});

test('a place nothing is known for stays in the text and is named', () => {
  expect(fillPlaces('{支援者名}と{支援者名}、{返答予定日}', { 支援者名: null })).toEqual({
    body: '{支援者名}と{支援者名}、{返答予定日}',
    unfilled: ['支援者名', '返答予定日'],
  });
});

test('names nobody can fill are found, each once', () => {
  expect(unknownPlaceholders('{相談者名}{住所}｛住所｝{ 誕生日 }')).toEqual(['住所', '誕生日']);
});

test('what is filled in is never read as a place again', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...PLACEHOLDERS), (value, name) => {
      fc.pre(value !== '');
      expect(fillPlaces(`{${name}}`, { [name]: value }).body).toBe(value);
    }),
  );
});
