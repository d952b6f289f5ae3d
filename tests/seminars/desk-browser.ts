import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../server/demo/index.js';
import { StartLinks } from '../../server/identity/index.js';
import { CreateSupporter } from '../../server/supporters/index.js';
import { staff } from '../consultations/desk.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { openBrowser, picture, visitor } from '../support/browser.js';

/** The product with two people of the registry, and staff signed in at a desk and on a phone. */
export async function openDesk() {
  const desk = await testApp({ listen: true, realTime: true });
  await loadDemo(desk.app);
  for (const name of ['架空 講師一', '架空 講師二']) await addSupporter(desk, name);
  const browser = await openBrowser();
  const faults: string[] = [];
  const wide = await signedIn(desk, browser, 1440, faults);
  const phone = await signedIn(desk, browser, 360, faults);
  return { desk, browser, wide, phone, faults };
}

async function signedIn(desk: TestApp, browser: Browser, width: number, faults: string[]) {
  const page = await visitor(browser, width);
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  // Colours are measured when a dialog stands, not while it fades in.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const links = await desk.get(StartLinks).perRole(['staff']);
  await page.goto(links[0]?.url ?? '');
  await page.getByRole('button', { name: /サインイン/ }).click();
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  return page;
}

const addSupporter = (desk: TestApp, name: string) =>
  desk.get(CreateSupporter).execute(
    {
      kind: 'adviser',
      name,
      affiliation: '架空大学',
      headline: '',
      biography: '',
      specialities: ['データ活用'],
      themes: ['2-5'],
      regions: [],
      methods: ['online', 'onsite'],
      languages: ['ja'],
      sectors: [],
      email: `${encodeURIComponent(name).replaceAll('%', '').slice(-12).toLowerCase()}@example.jp`,
      capacityMonthly: 10,
      capacityAtOnce: 10,
      status: 'active',
      conflicts: [],
      fictitious: true,
    },
    staff('manager'),
  );

/** Readable by everybody, without scrolling sideways; kept as a picture. */
export async function fit(page: Page, name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  await picture(page, name);
}
