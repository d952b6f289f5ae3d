import { compile, type HtmlToTextOptions } from 'html-to-text';
import { withShallowNesting } from './nesting.js';

/** Longest HTML looked at, in characters: newsletters reach it, people do not. */
const HTML_MAX = 2_000_000;

const block = (selector: string, format = 'block', options = {}) => ({
  selector,
  format,
  options: { leadingLineBreaks: 1, trailingLineBreaks: 1, ...options },
});

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  // Everything, not the body alone: what stands before or behind it is read by mail programs, too.
  baseElements: { selectors: [] },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'tr', 'dt', 'dd', 'section', 'li'].map((value) =>
      block(value),
    ),
    block('ul', 'unorderedList', { itemPrefix: '・' }),
    block('ol', 'orderedList'),
    block('blockquote', 'blockquote'),
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', 'script', 'style', 'title'].map((selector) => ({ selector, format: 'skip' })),
  ],
};

const convert = compile(OPTIONS);

/**
 * The words of an HTML mail, a paragraph or line a line; quoted blocks keep a `>` as in plain text.
 * Takes time in proportion to the text, whatever it is.
 */
export function htmlText(html: string): string {
  const words = convert(withShallowNesting(html.slice(0, HTML_MAX)));
  const lines = words.split('\n').map((line) => line.trimEnd());
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}
