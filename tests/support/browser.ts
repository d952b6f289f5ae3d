import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { eventually } from './eventually.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const path = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((place) => existsSync(place));

/** `describe`, or `describe.skip` on a machine without Chromium (`npm test` says what to install). */
export const describeInBrowser = path === undefined ? describe.skip : describe;

/** Chromium without a window, and without calls home. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path ?? '',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A fresh visitor: own cookies, Japanese, the given width in CSS pixels. */
export async function visitor(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height: 900 },
    // Colours are measured when a dialog stands, not while it fades in.
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/**
 * By how many pixels the page is wider than its window; 0 is good. Asked until it is: a page whose window
 * has just changed, or whose data has just come, takes a moment to lay itself out.
 */
export async function sideways(page: Page): Promise<number> {
  const over = () =>
    page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
  await eventually(async () => ((await over()) === 0 ? true : null), 3_000).catch(() => undefined);
  return over();
}

/**
 * Keeps a picture of the page in tests/e2e/screenshots (not committed) for people to look at; none where
 * nobody is there to look (CI).
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.CI) return;
  const folder = join(__dirname, '..', 'e2e', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
