import type { Browser, Page } from 'playwright-core';
import { SignIn } from '../../server/identity/index.js';
import { signedIn } from '../access/access-fixture.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer } from '../engagements/engagements-fixture.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp, type TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';

const WIDTHS = [360, 1440] as const;

/** Which links are out, on the four pages that list them: read, replaced, revoked, by phone and at a desk. */
describeInBrowser('links that are out', () => {
  let app: TestApp;
  let browser: Browser;
  const pages = new Map<number, Page>();
  const records = { caseId: '', supporterId: '', seminarId: '', name: '' };

  beforeAll(async () => {
    app = await testApp({ listen: true, realTime: true });
    records.caseId = await heardCase(app);
    const supporter = await aSupporter(app, { name: '架空 一郎' });
    records.supporterId = supporter.id;
    const offer = await makeOffer(app, records.caseId, supporter.id);
    await app.get(SignIn).byOffer(supporter.id, offer.id);
    const tomorrow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    records.seminarId = await seminarsFixture(() => app).published({
      startsAt: tomorrow(48),
      endsAt: tomorrow(50),
      applyFrom: tomorrow(-24),
      applyBy: tomorrow(24),
    });
    await seminarsFixture(() => app).register(records.seminarId, 1);
    browser = await openBrowser();
    const { headers } = await signedIn(app, 'admin');
    const [name = '', value = ''] = headers.cookie.split('=');
    for (const width of WIDTHS) {
      const page = await visitor(browser, width);
      page.setDefaultTimeout(30_000);
      await page.context().addCookies([{ name, value, url: app.origin }]);
      pages.set(width, page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const at = (width: number): Page => pages.get(width) as Page;

  async function good(page: Page, name: string): Promise<void> {
    await picture(page, name);
    expect([name, await sideways(page), await accessibilityProblems(page)]).toEqual([name, 0, []]);
  }

  const open = (page: Page) => page.getByText('送ってあるリンク').first().click();

  test.each(WIDTHS)(
    'a case lists the requester’s link and the supporter’s at %s px',
    async (width) => {
      const page = at(width);
      await page.goto(`${app.origin}/admin/#/consultations/${records.caseId}/show/content`);
      await open(page);
      await page.getByText('打診に返事をするリンク').waitFor();
      await page.getByText('相談のようすを見るリンク').waitFor();
      await good(page, `access-links-case-${String(width)}`);
    },
  );

  test('staff replace one and revoke the other', async () => {
    const page = at(1440);
    await page
      .getByRole('button', { name: /新しいリンクを送る：相談のようすを見るリンク/ })
      .click();
    await good(page, 'access-links-replace-1440');
    await page.getByRole('dialog').getByRole('button', { name: '新しいリンクを送る' }).click();
    await page.getByText('新しいリンクをhanako@example.jpに送りました').waitFor();
    await page.getByRole('button', { name: /止める：打診に返事をするリンク/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '止める' }).click();
    await page.getByText(/に止めました/).waitFor();
    await good(page, 'access-links-revoked-1440');
  });

  test.each(WIDTHS)('the requester’s contact is corrected at %s px', async (width) => {
    const page = at(width);
    await page.goto(`${app.origin}/admin/#/consultations/${records.caseId}/show/content`);
    // The other page has just changed the case: an older copy would be refused.
    await page.reload();
    await page
      .getByRole('button', { name: '連絡先を直す' })
      .locator('visible=true')
      .first()
      .click();
    await good(page, `contact-dialog-${String(width)}`);
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('まちがい');
    await page.getByRole('button', { name: '保存する' }).click();
    await page
      .getByText(/メールアドレスの形/)
      .first()
      .waitFor();
    const address = `atarashii${String(width)}@example.jp`;
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill(address);
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('連絡先を直しました').waitFor();
    await page.getByRole('link', { name: address }).locator('visible=true').first().waitFor();
  });

  test.each(WIDTHS)('a supporter’s page lists sessions too at %s px', async (width) => {
    const page = at(width);
    await page.goto(`${app.origin}/admin/#/supporters/${records.supporterId}/show`);
    await open(page);
    await page.getByText('面談の予定表のアドレス').waitFor();
    await page.getByText('打診のリンクから開いている端末').waitFor();
    await good(page, `access-links-supporter-${String(width)}`);
  });

  test.each(WIDTHS)('a registration lists its link at %s px', async (width) => {
    const page = at(width);
    await page.goto(`${app.origin}/admin/#/seminars/${records.seminarId}/registrations`);
    await page
      .getByRole('button', { name: /架空 参加者1/ })
      .first()
      .click();
    await open(page);
    await page.getByText('申込みの内容を見るリンク').waitFor();
    await good(page, `access-links-registration-${String(width)}`);
  });

  test.each(WIDTHS)('an account lists its invitation at %s px', async (width) => {
    const page = at(width);
    const { headers } = await signedIn(app, 'admin');
    await app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      headers,
      payload: {
        name: `架空 新人${String(width)}`,
        email: `shinjin${String(width)}@example.jp`,
        role: 'staff',
      },
    });
    await page.goto(`${app.origin}/admin/#/accounts`);
    await page.reload();
    await page
      .getByRole('button', { name: `架空 新人${String(width)}さんのアカウントの操作` })
      .click();
    await page.getByRole('menuitem', { name: '送ってあるリンクを見る' }).click();
    await page.getByText('招待のリンク').waitFor();
    await good(page, `access-links-account-${String(width)}`);
  });
});
