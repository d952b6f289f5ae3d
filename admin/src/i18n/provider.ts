import type { I18nProvider } from 'react-admin';
import { ja } from './ja.js';
import { own } from './own.js';

type Tree = object;
interface Options {
  _?: string;
  smart_count?: number;
  [name: string]: unknown;
}

const flatten = (tree: Tree, prefix = '', into = new Map<string, string>()) => {
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else if (typeof value === 'object' && value !== null) flatten(value, `${prefix}${key}.`, into);
  }
  return into;
};

/** Only text and numbers are put into a message; a nested object would print as `[object Object]`. */
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * A translator for one language without plurals: a map look-up and `%{name}` interpolation.
 * An unknown key answers the given default (`_`), else itself, as react-admin expects.
 */
export const createTranslate = (messages: Tree) => {
  const phrases = flatten(messages);
  return (key: string, options: Options = {}): string => {
    const phrase = phrases.get(key) ?? options._ ?? key;
    return phrase.replace(/%\{(\w+)\}/g, (_, name: string) => asText(options[name]));
  };
};

export const i18nProvider: I18nProvider = {
  translate: createTranslate({ ...ja, ...own }),
  changeLocale: () => Promise.resolve(),
  getLocale: () => 'ja',
};
