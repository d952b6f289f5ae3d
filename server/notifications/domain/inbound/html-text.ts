const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
};

/** Longest HTML looked at, in characters: newsletters reach it, people do not. */
const HTML_MAX = 2_000_000;

/** The words of an HTML mail, a paragraph or line a line; quoted blocks keep a `>` as in plain text. */
export function htmlText(html: string): string {
  const words = html
    .slice(0, HTML_MAX)
    .replace(/<!--[^]*?(?:-->|$)/gu, '')
    .replace(/<(script|style|head|title)\b[^]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/<blockquote\b[^>]*>/giu, '\n\uE000')
    .replace(/<\/blockquote\s*>/giu, '\uE001\n')
    .replace(/<li\b[^>]*>/giu, '\n・')
    .replace(/<br\b[^>]*>|<\/(?:p|div|tr|li|ul|ol|h[1-6]|table)\s*>/giu, '\n')
    .replace(/<[^>]*(?:>|$)/gu, '')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu, decode);
  return quoted(words)
    .replace(/[ \u00A0]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function decode(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Lines inside the marks of a quoted block begin with `>`, so that they are trimmed like any quote. */
function quoted(text: string): string {
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      const opens = line.split('\uE000').length - 1;
      const closes = line.split('\uE001').length - 1;
      depth = Math.max(0, depth + opens);
      const words = line.replace(/[\uE000\uE001]/gu, '').trim();
      const told = depth > 0 && words !== '' ? `> ${words}` : words;
      depth = Math.max(0, depth - closes);
      return told;
    })
    .join('\n');
}
