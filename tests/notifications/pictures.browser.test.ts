import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, picture, visitor } from '../support/browser.js';
import { LANGUAGES, rendered } from './support/rendered.js';

const MEASURE = `({
  wide: document.documentElement.scrollWidth,
  tall: document.querySelector('a')?.getBoundingClientRect().height ?? 0,
})`;

describeInBrowser('the catalogue on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(LANGUAGES)('fits 360 pixels and shows its one action, in %s', async (language) => {
    const page = await visitor(browser, 360);
    const bad: string[] = [];
    for (const [template, { html }] of Object.entries(rendered(language))) {
      await page.setContent(html);
      const found = await page.evaluate<{ wide: number; tall: number }>(MEASURE);
      if (found.wide > 360) bad.push(`${template}: ${String(found.wide)} px wide`);
      if (found.tall < 44) bad.push(`${template}: a button of ${String(found.tall)} px`);
      await picture(page, `mails/${language}-${template}`);
    }
    expect(bad).toEqual([]);
    await page.close();
  });
});
