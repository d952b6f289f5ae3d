import type { Axis, Rule } from '../api/triage.js';

/** What the person must have ticked for the rule to fire, in words; empty where it does not matter. */
export const declaredWords = (
  { declared }: Pick<Rule, 'declared'>,
  label: (axis: Axis, value: string) => string,
): string => {
  const types = declared.requesterType?.map((value) => label('requesterType', value));
  const contents = declared.contentType?.map((value) =>
    value === null ? 'わからない' : label('contentType', value),
  );
  return [
    types && `相談者が「${types.join('」「')}」を選んだとき`,
    contents && `内容で「${contents.join('」「')}」を選んだとき`,
  ]
    .filter(Boolean)
    .join('、');
};

/** Phrases as typed: one a line, or parted by 、 */
export const phrasesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n、,]/u)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  ),
];
