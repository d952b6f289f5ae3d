import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../server/demo/index.js';
import { ApiKeys, StartLinks } from '../../server/identity/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, visitor } from '../support/browser.js';
import { linkIn, mailTo } from './support/mailbox.js';

const REQUESTER = 'hanako@example.jp';

/**
 * The main job, by three people in three browsers and the mails between them: a consultation arrives,
 * is categorised, supporters are ranked, staff offer, the adviser accepts and reports, the requester
 * reads and answers, and the KPI moves.
 */
describeInBrowser('the main job', () => {
  let office: TestApp;
  let browser: Browser;
  let requester: Page;
  let staff: Page;
  let supporter: Page;
  let receipt = '';

  beforeAll(async () => {
    office = await testApp({ listen: true, work: true, realTime: true });
    await loadDemo(office.app);
    browser = await openBrowser();
    requester = await visitor(browser, 360);
    staff = await visitor(browser, 1440);
    supporter = await visitor(browser, 360);
    for (const page of [requester, staff, supporter]) page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const rate = async () => {
    const key = await office.get(ApiKeys).create('e2e', 'staff');
    const answer = await office.inject({
      url: '/api/v1/kpi/contribution-rate?fiscalYear=2026',
      headers: { authorization: `Bearer ${key}` },
    });
    return answer.json<{ numerator: number; denominator: number; rate: number }>();
  };

  test('the current year starts at 18 of 20', async () => {
    expect(await rate()).toMatchObject({ numerator: 18, denominator: 20, rate: 90 });
  });

  test('a shop owner asks on a phone, without JavaScript being needed', async () => {
    await requester.goto(`${office.origin}/`);
    await picture(requester, 'home-360');
    await requester.getByRole('link', { name: '相談を申し込む' }).first().click();
    await requester.getByRole('radio', { name: /県内事業者/ }).check();
    await next();
    await requester.getByLabel(/お名前/).fill('架空 花子');
    await requester.getByLabel(/会社・お店・団体の名前/).fill('架空食堂');
    await requester.getByLabel(/メールアドレス/).fill('ｈａｎａｋｏ@example.jp');
    await requester.getByLabel(/市町/).selectOption({ label: '伊勢市' });
    await picture(requester, 'form-contact-360');
    await next();
    await requester.getByLabel(/相談の題名/).fill('お客さんの数を読んで仕込みを減らしたい');
    await requester
      .getByLabel(/相談の内容/)
      .fill('観光客の多い食堂です。日によって客数が大きく変わり、仕込みが余って捨てています。');
    await picture(requester, 'form-request-360');
    await next();
    await requester.getByRole('checkbox', { name: /オンライン/ }).check();
    await requester.getByRole('checkbox', { name: /利用目的に同意|個人情報の利用目的/ }).check();
    await requester.getByLabel(/はい、伝えてもよい/).check();
    await picture(requester, 'form-wishes-360');
    await next();
    await picture(requester, 'form-check-360');
    await requester.getByRole('button', { name: 'この内容で送信する' }).click();
    await requester.getByRole('heading', { name: 'ご相談を受け付けました' }).waitFor();
    receipt = /R8-\d{5}/.exec((await requester.textContent('main')) ?? '')?.[0] ?? '';
    expect(receipt).toMatch(/^R8-\d{5}$/);
    await picture(requester, 'form-done-360');
  });

  test('the receipt mail leads to the tracking page', async () => {
    const mail = await mailTo(office, REQUESTER, receipt);
    await requester.goto(linkIn(mail, '/c/'));
    await requester.getByText(receipt).first().waitFor();
    await picture(requester, 'tracking-360');
  });

  test('staff sign in by their link and find the case in the inbox', async () => {
    const links = await office.get(StartLinks).perRole();
    await staff.goto(links.find(({ role }) => role === 'staff')?.url ?? '');
    await staff.getByRole('button', { name: /サインイン/ }).click();
    await staff.getByText('貢献度').first().waitFor();
    await staff.getByText('90.0').first().waitFor();
    await picture(staff, 'dashboard-1440');
    await staff.getByRole('link', { name: '相談', exact: true }).click();
    await staff.getByText(receipt).first().waitFor();
    await picture(staff, 'inbox-1440');
    await staff.getByText(receipt).first().click();
    await staff.getByRole('button', { name: '担当になる' }).click();
    await staff.getByText('この相談の担当になりました').waitFor();
  });

  test('staff confirm the categories and write the hearing', async () => {
    await staff.getByRole('button', { name: '分類を確定' }).click();
    await staff.getByText('分類を確定しました').first().waitFor();
    await picture(staff, 'case-content-1440');
    await staff.getByRole('tab', { name: '聞き取り' }).click();
    await staff.getByLabel('問題').fill('客数の予測がなく、仕込みの2割を捨てている。');
    await staff.getByLabel('目標').fill('廃棄を半分にする。');
    await staff.getByLabel('制約').fill('予算は月1万円まで。');
    await staff.getByLabel('聞き取りを終えて、担当者の調整に進む').check();
    await picture(staff, 'case-hearing-1440');
    await staff.getByRole('button', { name: '聞き取りを保存' }).click();
    await staff.getByText('聞き取りを保存しました').waitFor();
  });

  test('staff offer the case to the first candidate', async () => {
    await staff.getByRole('tab', { name: '候補者' }).click();
    const offer = staff.getByRole('button', { name: /打診する/ }).first();
    await offer.waitFor();
    await picture(staff, 'case-shortlist-1440');
    await offer.click();
    await staff.getByRole('dialog').getByRole('button', { name: '打診する' }).click();
    await staff
      .getByText(/打診しました/)
      .first()
      .waitFor();
  });

  test('the adviser reads the offer without contact data, and accepts', async () => {
    const mail = await mailTo(office, await offeredTo(), 'お客さんの数を読んで');
    await supporter.goto(linkIn(mail, '/o/'));
    const page = (await supporter.textContent('main')) ?? '';
    expect(page).toContain('お客さんの数を読んで');
    for (const secret of [REQUESTER, '架空 花子', '架空食堂']) expect(page).not.toContain(secret);
    await picture(supporter, 'offer-360');
    await supporter.getByRole('button', { name: '引き受ける' }).click();
    await supporter.getByText(REQUESTER).first().waitFor();
    await picture(supporter, 'desk-case-360');
  });

  test('the adviser writes the advice report', async () => {
    await supporter.getByRole('textbox', { name: /^状況/ }).fill('曜日と天気で客数が三倍変わる。');
    await supporter
      .getByRole('textbox', { name: /^助言/ })
      .fill('まず一か月、客数と天気を表に書き留めましょう。');
    await supporter.getByRole('textbox', { name: /次にすること/ }).fill('来週から記録を始める。');
    await supporter.getByRole('button', { name: '提出する' }).click();
    await supporter.getByText('提出しました').first().waitFor();
    await picture(supporter, 'desk-reported-360');
  });

  test('the requester reads the advice and answers the survey with one press', async () => {
    const answer = await mailTo(office, REQUESTER, 'ご相談への回答をお届けします');
    await requester.goto(linkIn(answer, '/c/'));
    await requester.getByText('まず一か月、客数と天気を表に書き留めましょう。').waitFor();
    await picture(requester, 'tracking-answered-360');
    await requester.goto(linkIn(await mailTo(office, REQUESTER, 'お役に立ちましたか'), '/s/'));
    await picture(requester, 'survey-360');
    await requester.getByRole('button', { name: '役に立った', exact: true }).click();
    await requester.getByRole('heading', { name: 'ありがとうございました' }).waitFor();
  });

  test('staff close the case, and the rate has moved to 19 of 21', async () => {
    expect(await rate()).toMatchObject({ numerator: 19, denominator: 21, rate: 90.5 });
    await staff.reload();
    await staff.getByRole('button', { name: '完了にする' }).click();
    await staff.getByRole('dialog').getByRole('button', { name: '完了にする' }).click();
    await staff.getByText('完了にしました').waitFor();
    await staff.goto(`${office.origin}/admin/`);
    await staff.getByText('90.5').first().waitFor();
    await picture(staff, 'dashboard-moved-1440');
  });

  async function next(): Promise<void> {
    await requester.getByRole('button', { name: '次へ進む' }).click();
    expect(await requester.getByText('入力を確認してください').count()).toBe(0);
  }

  async function offeredTo(): Promise<string> {
    const rows = await office.app
      .get(ApiKeys)
      .create('e2e-offers', 'staff')
      .then(async (key) => {
        const headers = { authorization: `Bearer ${key}` };
        const found = await office.inject({ url: `/api/v1/consultations?q=${receipt}`, headers });
        const id = found.json<{ items: { id: string }[] }>().items[0]?.id ?? '';
        const engagements = await office.inject({
          url: `/api/v1/consultations/${id}/engagements`,
          headers,
        });
        const supporterId = engagements.json<{ items: { supporterId: string }[] }>().items[0]
          ?.supporterId;
        const profile = await office.inject({
          url: `/api/v1/supporters/${supporterId ?? ''}`,
          headers,
        });
        return profile.json<{ email: string }>();
      });
    return rows.email;
  }
});
