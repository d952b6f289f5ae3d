import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { renderPage } from '../../server/portal/services/render.js';
import { aFrame, LANGUAGES, style } from './support/frame.js';
import { everyPage } from './support/pages.js';

const pages = everyPage().flatMap(({ name, page, translated }) =>
  (translated ? LANGUAGES : LANGUAGES.slice(0, 1)).map((language) => ({
    name: `${name} (${language})`,
    language,
    html: renderPage(aFrame({ language }), page),
  })),
);

describe.each(pages)('$name', ({ html, language }) => {
  it('is a document in its language, with a title, one h1, one main and a skip link to it', () => {
    expect(html.startsWith('<!doctype html><html lang=')).toBe(true);
    expect(html).toContain(`<html lang="${language === 'en' ? 'en' : 'ja'}"`);
    expect(html.match(/<title>[^<]+<\/title>/)).not.toBeNull();
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<main id="main"');
  });

  it('carries no inline script, style or event handler', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  it('gives every control a label and every form a method and a server-side judge', () => {
    const ids = [
      ...html.matchAll(/<(?:input|textarea|select)(?![^>]*type="hidden")[^>]* id="([^"]+)"/g),
    ];
    for (const [, id] of ids) expect(html).toContain(`for="${String(id)}"`);
    for (const [form] of html.matchAll(/<form[^>]*>/g)) expect(form).toContain('method="post"');
  });

  it('uses each id once, and points to ids that exist', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...[...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(([, it]) =>
        it!.split(' '),
      ),
      ...[...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!),
    ];
    for (const id of references) expect(ids).toContain(id);
  });

  it('shows no place that was never filled', () => {
    expect(html).not.toMatch(/\{\w+\}|｜\p{Script=Han}+《|undefined|\[object/u);
  });

  it('weighs at most 14 KB with the stylesheet', () => {
    expect(gzipSync(html).length + gzipSync(style.body).length).toBeLessThanOrEqual(14 * 1024);
  });
});

it('never lets what people wrote break out of the page', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' autofocus onfocus=alert(1) x='",
      '</textarea><script>1</script>',
      '</title><script>1</script>',
      'javascript:alert(1)',
      '｜<b>《<script>》',
      '{title}',
    ),
  );
  const shape = (text: string) =>
    everyPage(text).map(({ page }) =>
      (renderPage(aFrame(), page).match(/<\/?[a-z][a-z0-9]*/g) ?? []).join(''),
    );
  const expected = shape('文章');
  fc.assert(
    fc.property(hostile, (text) => {
      // An empty text leaves out optional parts; everything else keeps exactly the same elements.
      fc.pre(text.trim() !== '');
      expect(shape(text)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

it('refuses script addresses in the captured mails', () => {
  const [mailbox] = everyPage('javascript:alert(1)').filter(({ name }) => name === 'mailbox');
  expect(renderPage(aFrame(), mailbox!.page)).not.toContain('href="javascript');
});
