/** Columns of a plain-text mail; Japanese letters take two. Wider lines break badly on old programs and phones. */
export const COLUMNS = 72;

/** Full-width as terminals and mail programs draw it (East Asian Width W and F, simplified). */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{3FFFF}]/u;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += WIDE.test(letter) ? 2 : 1;
  return columns;
}

/**
 * The lines of a paragraph: one Japanese sentence a line, long ones broken after 、 or at a space.
 * What offers no such place (an address, a long word) is left whole.
 */
export function wrap(paragraph: string): string[] {
  return paragraph
    .split('\n')
    .flatMap((line) => line.split(/(?<=[。！？])(?=.)/u))
    .flatMap(breakLine);
}

function breakLine(line: string): string[] {
  if (columnsOf(line) <= COLUMNS) return [line];
  const lines: string[] = [];
  let pieces: string[] = [];
  let columns = 0;
  for (const piece of line.split(/(?<=[、，])|(?<= )/u)) {
    // Blanks at the end of a line may hang over it.
    const words = columnsOf(piece.trimEnd());
    if (pieces.length > 0 && words > 0 && columns + words > COLUMNS) {
      lines.push(pieces.join('').trimEnd());
      pieces = [];
      columns = 0;
    }
    pieces.push(piece);
    columns += columnsOf(piece);
  }
  return [...lines, pieces.join('').trimEnd()];
}
