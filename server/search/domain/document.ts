import { searchGrams, searchKey } from '../../text/search-key.js';

/** What can be found. */
export const RECORD_TYPES = ['consultation', 'message', 'report', 'supporter', 'seminar'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** A record's words, as its room keeps them. */
export interface Words {
  readonly recordType: RecordType;
  readonly recordId: string;
  /** The case it belongs to; null for supporters and seminars. */
  readonly consultationId: string | null;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
}

/** Words made ready to be found. */
export interface SearchDocument extends Words {
  /** What words are looked for in; the line feed keeps title and text apart. */
  readonly key: string;
  readonly grams: readonly string[];
}

/** Makes words findable. */
export function documentOf(words: Words): SearchDocument {
  const keys = [searchKey(words.title).key, searchKey(words.text).key];
  const grams = new Set(keys.flatMap(searchGrams));
  return { ...words, key: keys.join('\n'), grams: [...grams] };
}
