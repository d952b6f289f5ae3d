import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../server/demo/index.js';
import { StartLinks } from '../../server/identity/index.js';
import { CreateSupporter } from '../../server/supporters/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { openBrowser, picture, sideways, visitor } from '../support/browser.js';

/** The product with two people of the registry, and staff signed in at a desk and on a phone. */
export async function openBackOffice() {
  const office = await testApp({ listen: true, realTime: true });
  await loadDemo(office.app);
  for (const name of ['架空 講師一', '架空 講師二']) await addSupporter(office, name);
  const browser = await openBrowser();
  const faults: string[] = [];
  const wide = await signedIn(office, browser, 1440, faults);
  const phone = await signedIn(office, browser, 360, faults);
  return { desk: office, browser, wide, phone, faults };
}

async function signedIn(office: TestApp, browser: Browser, width: number, faults: string[]) {
  const page = await visitor(browser, width);
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  // Colours are measured when a dialog stands, not while it fades in.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const links = await office.get(StartLinks).perRole(['staff']);
  await page.goto(links[0]?.url ?? '');
  await page.getByRole('button', { name: /サインイン/ }).click();
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  return page;
}

const addSupporter = (office: TestApp, name: string) =>
  office.get(CreateSupporter).execute(
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
    },
    staff('manager'),
  );

/** Readable by everybody, without scrolling sideways; kept as a picture. */
export async function fit(page: Page, name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await picture(page, name);
}

const HOUR = 3_600_000;
/** The value of a date-and-time field, so many hours from now, in Tokyo. */
export const inHours = (hours: number): string =>
  new Date(Date.now() + (9 + hours) * HOUR).toISOString().slice(0, 16);

/** A phone with a camera before which somebody holds a QR code; from the next load on. */
export async function pretendCamera(page: Page, code: string): Promise<void> {
  await page.addInitScript(`
    globalThis.BarcodeDetector = class {
      detect = () => Promise.resolve([{ rawValue: ${JSON.stringify(code)} }]);
    };
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d').fillRect(0, 0, 1, 1);
      return Promise.resolve(canvas.captureStream(5));
    };
  `);
}
