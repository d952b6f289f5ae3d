import type { Browser, Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';

describeInBrowser('the form in a browser without JavaScript', () => {
  let office: TestApp;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    office = await testApp({ listen: true, realTime: true });
    browser = await openBrowser();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'ja-JP',
      viewport: { width: 360, height: 740 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${office.origin}/consult`);
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const next = () => page.getByRole('button', { name: '次へ進む' }).click();

  it('takes a consultation from the first question to the receipt number', async () => {
    await page.getByRole('radio', { name: /県民・県民グループ/ }).check();
    await next();
    await page.getByLabel(/お名前/).fill('架空 太郎');
    await page.getByLabel(/電話番号/).fill('０５９−２２４−２０００');
    await next();
    await page.getByLabel(/相談の題名/).fill('スマートフォンの使い方');
    await page.getByLabel(/相談の内容/).fill('写真を孫に送りたい。');
    await next();
    await page.getByRole('checkbox', { name: /利用目的を読み/ }).check();
    await page.getByRole('radio', { name: /いいえ/ }).check();
    await next();
    await page.getByRole('button', { name: 'この内容で送信する' }).click();
    await page.getByText(/^R8-\d{5}$/).waitFor();
  });

  it('puts the focus on what is wrong, and its link on the field', async () => {
    await next();
    await page.getByRole('alert').waitFor();
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    await page.getByRole('link', { name: /区分を選んでください/ }).click();
    expect(await page.locator('#type:target').count()).toBe(1);
  });

  it('loses nothing when somebody goes back, and never asks to send again', async () => {
    await next();
    await page.getByRole('radio', { name: /団体/ }).check();
    await next();
    await page.getByLabel(/お名前/).fill('架空 太郎');
    await next();
    await page.getByRole('alert').waitFor();
    for (let steps = 0; steps < 3; steps += 1) await page.goBack();
    await page.goto(`${office.origin}/consult/contact`);
    expect(await page.getByLabel(/お名前/).inputValue()).toBe('架空 太郎');
  });

  it('can be filled in with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('本文へ移動');
    await page.locator('#type').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'お名前と連絡先を教えてください' }).waitFor();
  });
});
