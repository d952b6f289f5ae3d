import type { Browser } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, sideways, visitor } from '../support/browser.js';

const PAGES = ['/', '/consult', '/track'];
const WIDTHS = [360, 1440];

describeInBrowser('the portal in a browser', () => {
  let office: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    office = await testApp({ listen: true, realTime: true });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  describe.each(PAGES)('%s', (path) => {
    it.each(WIDTHS)('fits %i px and has nothing that keeps anybody out', async (width) => {
      const page = await visitor(browser, width);
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      const answer = await page.goto(office.origin + path);
      expect(answer?.status()).toBe(200);
      expect(await sideways(page)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(refused).toEqual([]);
      await page.context().close();
    });
  });
});
