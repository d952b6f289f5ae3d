import { LANGUAGES, withoutRuby, type Language } from '../../centre/index.js';
import { easy } from './easy.js';
import { en } from './en.js';
import { ja } from './ja.js';

export type TextKey = keyof typeof ja;
export type Params = Readonly<Record<string, string | number>>;

const CATALOGUES: Record<Language, Record<TextKey, string>> = { ja, easy, en };

/** Names of the languages, each in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ja: '日本語',
  easy: 'やさしい日本語',
  en: 'English',
};

/** BCP 47 tag for `lang`; やさしい日本語 has none of its own. */
export function htmlLang(language: Language): 'ja' | 'en' {
  return language === 'en' ? 'en' : 'ja';
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Reads a language from a cookie or a record; Japanese when it is none of ours. */
export function toLanguage(value: unknown): Language {
  return isLanguage(value) ? value : 'ja';
}

/** The raw catalogue entry, furigana and `{places}` included. */
export function entry(language: Language, key: TextKey): string {
  return CATALOGUES[language][key];
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(ja, key);
}

/** Fills `{name}` places. What is filled in is never read as notation again. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** Plain text: furigana dropped, places filled. */
export function plain(language: Language, key: TextKey, params?: Params): string {
  return fill(withoutRuby(entry(language, key)), params);
}

/**
 * Label of a value of the centre profile (requester type, state, method …) in the reader's
 * language; the profile's own Japanese label where the catalogue has no translation.
 */
export function valueLabel(
  language: Language,
  group: string,
  value: string,
  profileLabel?: string,
): string {
  const key = `${group}.${value}`;
  if (language === 'ja' && profileLabel !== undefined) return profileLabel;
  return isTextKey(key) ? entry(language, key) : (profileLabel ?? value);
}
