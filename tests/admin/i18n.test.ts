import englishMessages from 'ra-language-english';
import { ja } from '../../admin/src/i18n/ja.js';
import { own } from '../../admin/src/i18n/own.js';
import { createTranslate, i18nProvider } from '../../admin/src/i18n/provider.js';

const keysOf = (tree: object, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
const textsOf = (tree: object): string[] =>
  Object.values(tree).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? textsOf(value) : [String(value)],
  );

describe('Japanese messages', () => {
  it('has every key of react-admin and none besides', () => {
    expect(keysOf(ja).sort()).toEqual(keysOf(englishMessages).sort());
  });

  it('uses only placeholders that react-admin fills', () => {
    const english = createTranslate(englishMessages);
    const japanese = createTranslate(ja);
    const placeholders = (text: string) =>
      [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name);
    for (const key of keysOf(ja)) {
      const raw = (translate: ReturnType<typeof createTranslate>) =>
        placeholders(translate(key, new Proxy({}, { get: (_, name) => `%{${String(name)}}` })));
      const known = [...raw(english), 'smart_count'];
      expect(known).toEqual(expect.arrayContaining(raw(japanese)));
    }
  });

  // Names of kinds of file and of sizes are the same in Japanese.
  it('leaves no English word on the screen', () => {
    const latin = [...textsOf(ja), ...textsOf(own)]
      .map((text) => text.replace(/%\{\w+\}|name@example\.jp|PDF|MB/g, ''))
      .filter((text) => /[A-Za-z]{2,}/.test(text));
    expect(latin).toEqual([]);
  });
});

describe('translator', () => {
  it('fills placeholders and falls back to the default, then the key', () => {
    expect(i18nProvider.translate('ra.validation.minLength', { min: 3 })).toBe(
      '3文字以上で入力してください',
    );
    expect(i18nProvider.translate('nowhere', { _: '既定' })).toBe('既定');
    expect(i18nProvider.translate('nowhere')).toBe('nowhere');
  });
});
