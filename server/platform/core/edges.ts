/** The text without what stands at its end of these characters. Looks at each character once. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * The longest run at the end of the text of characters that the pattern knows.
 * @param known matches one UTF-16 unit
 * @param most looks at so many units at most
 */
export function runAtEnd(text: string, known: RegExp, most = text.length): string {
  const least = Math.max(0, text.length - most);
  let from = text.length;
  while (from > least && known.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from);
}
