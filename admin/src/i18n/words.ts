import { own } from './own.js';

type Vocabulary = Exclude<keyof typeof own, 'resources'>;

/** The Japanese for a coded value; the code itself when a newer server knows more than this page. */
export const word = (vocabulary: Vocabulary, value: string | null | undefined): string => {
  if (value === null || value === undefined) return '';
  const words: Record<string, string> = own[vocabulary];
  return words[value] ?? value;
};

/** `{id, name}` choices for selects, in the order of the vocabulary. */
export const choicesOf = (vocabulary: Vocabulary): { id: string; name: string }[] =>
  Object.entries(own[vocabulary]).map(([id, name]) => ({ id, name }));
