/** What a reply template may leave open, and what stands there in the end. */
export const PLACEHOLDERS = [
  '相談者名',
  '受付番号',
  '件名',
  '職員名',
  '支援者名',
  'センター名',
  '窓口',
  '返答予定日',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** `{件名}`, also in full-width braces as Japanese keyboards type them. */
const PLACE = /[{｛]([^{}｛｝]+)[}｝]/gu;

/** Longer words in braces, or on two lines, are no name of a place. */
const NAME_MAX = 30;

/** The name in a pair of braces, or null where what they hold can be none. */
function nameIn(inner: string): string | null {
  const name = inner.trim();
  const isName = name !== '' && !name.includes('\n') && Array.from(name).length <= NAME_MAX;
  return isName ? name : null;
}

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name);

/** Names in braces that mean nothing, each once; to be refused when a template is kept. */
export function unknownPlaceholders(body: string): string[] {
  const names = [...body.matchAll(PLACE)].flatMap(([, inner = '']) => nameIn(inner) ?? []);
  return [...new Set(names.filter((name) => !isPlaceholder(name)))];
}

/**
 * The text with its places filled, and the places nothing is known for (no supporter yet): they stay
 * visible in the text, so that nobody sends an empty "様".
 */
export function fillPlaces(
  body: string,
  values: Readonly<Partial<Record<Placeholder, string | null>>>,
): { body: string; unfilled: Placeholder[] } {
  const unfilled = new Set<Placeholder>();
  const filled = body.replace(PLACE, (whole, inner: string) => {
    const name = nameIn(inner);
    if (name === null || !isPlaceholder(name)) return whole;
    const value = values[name];
    if (value) return value;
    unfilled.add(name);
    return `{${name}}`;
  });
  return { body: filled, unfilled: [...unfilled] };
}
