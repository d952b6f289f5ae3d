import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../server/demo/index.js';
import { ClosePeriod } from '../../server/kpi/commands/close-period.js';
import { DraftOpenData } from '../../server/kpi/commands/draft-open-data.js';
import { PublishOpenData } from '../../server/kpi/commands/publish-open-data.js';
import { signedIn } from '../access/access-fixture.js';
import { staff } from '../consultations/consultations-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp, type TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, sideways, visitor } from '../support/browser.js';

/** Pages about figures, each with something it shows once it has its data. */
const PLACES: [string, string][] = [
  ['/admin/#/kpi', '貢献度の推移'],
  ['/admin/#/kpi/list', '産学官が連携して'],
  ['/admin/#/kpi/closings', '令和3年度'],
  ['/admin/#/kpi/open-data', '公開中'],
  ['/admin/#/surveys', '設問と方針'],
  ['/admin/#/surveys/seminar', 'お願いの方針'],
  ['/admin/#/reports', '主な相談内容'],
  ['/admin/#/reports/answers', '相談は何件あったのか'],
  ['/open-data', '令和3年度'],
  ['/open-data/consultations/2021', '全国地方公共団体コード'],
  ['/voices', '利用された方の声'],
];

describeInBrowser('pages about figures', () => {
  let office: TestApp;
  let browser: Browser;
  let cookie = '';
  beforeAll(async () => {
    if (!existsSync(join(process.cwd(), 'admin', 'dist', 'index.html'))) {
      execFileSync('npx', ['vite', 'build', 'admin']);
    }
    office = await testApp({ listen: true, realTime: true });
    await loadDemo(office.app);
    const manager = staff('manager');
    await office.get(ClosePeriod).execute({ period: 'FY2021' }, manager);
    const draft = { dataset: 'consultations', fiscalYear: 2021 } as const;
    const id = await office.get(DraftOpenData).execute(draft, manager);
    await office.get(PublishOpenData).execute({ id }, manager);
    cookie = (await signedIn(office, 'manager')).headers.cookie.replace(/^[^=]+=/, '');
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const open = async (width: number): Promise<Page> => {
    const page = await visitor(browser, width);
    await page.context().addCookies([{ name: 'dxc-staff', value: cookie, url: office.origin }]);
    page.setDefaultTimeout(20_000);
    return page;
  };

  /** One page a width goes from place to place: loading the program each time takes longest. */
  const walks = new Map<number, Page>();
  const faults: string[] = [];
  async function walk(width: number): Promise<Page> {
    const page = walks.get(width) ?? (await open(width));
    if (!walks.has(width)) page.on('pageerror', (error) => faults.push(error.message));
    walks.set(width, page);
    return page;
  }

  it.each(PLACES)('%s fits a phone and a desk, and keeps nobody out', async (place, shows) => {
    for (const width of [360, 1440]) {
      const page = await walk(width);
      faults.length = 0;
      await page.goto(office.origin + place);
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      const over = await sideways(page);
      const unfit = await accessibilityProblems(page);
      expect({ width, over, unfit, faults }).toEqual({
        width,
        over: 0,
        unfit: [],
        faults: [],
      });
    }
  });

  it('every figure opens exactly its cases, and a chart is a sentence to those who cannot see it', async () => {
    const page = await open(1440);
    await page.goto(`${office.origin}/admin/#/kpi`);
    const chart = page.getByRole('img', { name: /貢献度。4月からの累計は\d/ });
    await chart.waitFor();
    const bar = page.getByRole('link', { name: /県内事業者/ }).first();
    const [, count] = /(\d{1,6})件/.exec((await bar.textContent()) ?? '') ?? [];
    await bar.click();
    await page.getByRole('heading', { name: '内訳：県内事業者' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(Number(count));
    await page.context().close();
  });
});
