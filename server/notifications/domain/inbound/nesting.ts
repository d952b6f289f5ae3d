/** Elements without an end tag: they hold nothing. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is no markup: dropping their tag would show it. */
const RAW = new Set('script style title textarea'.split(' '));

/** Elements that begin a line: one that is nested too deep still ends the line before it. */
const LINES = new Set(
  'address article aside blockquote dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** Nobody's mail nests deeper, and every level beyond costs as much as all text inside it. */
const DEEPEST = 100;
const DEEPEST_OF: Readonly<Record<string, number>> = { blockquote: 8, ul: 8, ol: 8, pre: 8 };

const TAG = /<(\/?)([a-z][^ \t\n\f\r/>]*)/giu;

/**
 * HTML that nests at most so deep: tags beyond become line breaks or nothing, their text stays.
 *
 * Counts every open element by its name until its end tag, so that it never counts fewer than a parser
 * has open; elements that are never closed are counted as nested, which costs a long list its marks only.
 */
export function withShallowNesting(html: string): string {
  const open = new Map<string, number>();
  let depth = 0;
  /** What stands in the place of a tag, or null for the tag itself. */
  const insteadOf = (isEnd: boolean, name: string): string | null => {
    if (VOID.has(name) || RAW.has(name)) return null;
    const count = open.get(name) ?? 0;
    if (isEnd) {
      if (count > 0) {
        open.set(name, count - 1);
        depth -= 1;
      }
      return null;
    }
    if (depth >= DEEPEST || count >= (DEEPEST_OF[name] ?? DEEPEST)) {
      return LINES.has(name) ? '<br' : '<wbr';
    }
    open.set(name, count + 1);
    depth += 1;
    return null;
  };
  // Tag by tag: `replace` would hold every match until the last one is found.
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: tag, 1: slash, 2: written = '', index } of html.matchAll(TAG)) {
    const instead = insteadOf(slash === '/', written.toLowerCase());
    if (instead === null) continue;
    pieces.push(html.slice(from, index), instead);
    from = index + tag.length;
  }
  return pieces.join('') + html.slice(from);
}
