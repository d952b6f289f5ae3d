import { readSources } from './source-tree.js';

/** React writes every page and mail, so that no text is forgotten when escaping; RSS is no HTML. */
const WRITERS = ['server/platform/http/html-page.ts', 'server/seminars/queries/seminar-feeds.ts'];
const BY_HAND = /<!doctype|<html[^>]*>.*\$\{|&(?:amp|lt);|__html: (?!STYLE\b)/i;

type Sources = ReturnType<typeof readSources>;
const writtenByHand = (sources: Sources): string[] =>
  sources
    .filter(({ path, text }) => path.startsWith('server/') && BY_HAND.test(text))
    .map(({ path }) => path)
    .sort();

describe('HTML', () => {
  it('is written by React alone', () => {
    expect(writtenByHand(readSources())).toEqual(WRITERS);
  });

  it.each([
    ['a document', 'const page = `<!doctype html><p>${text}</p>`;'],
    ['a document without its first line', 'const page = `<html lang="ja">${text}</html>`;'],
    ['an escaper', `const escaped = text.replaceAll('<', '&lt;');`],
    ['a way past React', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ])('by hand is found: %s', (_what, text) => {
    expect(writtenByHand([{ path: 'server/x/a.tsx', text }])).toHaveLength(1);
  });
});
