import type { Browser, Page } from 'playwright-core';
import { Accounts, Sessions } from '../../server/identity/index.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp, type TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';
import { PASSWORD } from './accounts/support.js';

/** An administrator whose last proof is eleven minutes old, on the real product, on a phone and a desktop. */
describeInBrowser.each([360, 1440])('keys in the back office at %i px', (width) => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await testApp({ listen: true });
    browser = await openBrowser();
    page = await visitor(browser, width);
    page.setDefaultTimeout(15_000);
    const account = await app.get(Accounts).create({
      name: '架空 管理者',
      email: 'kanri@example.jp',
      role: 'admin',
      password: PASSWORD,
    });
    const value = await app.get(Sessions).start('account', account.id);
    app.clock.advance(11 * 60_000);
    await page.context().addCookies([{ name: 'dxc-staff', value, url: app.origin }]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const fit = async (name: string): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await picture(page, `${name}-${String(width)}`);
  };
  const use = async (key: string) =>
    (
      await app.inject({
        url: '/api/v1/consultations',
        headers: { authorization: `Bearer ${key}` },
      })
    ).statusCode;
  const act = async (entry: string) => {
    await page.getByRole('button', { name: /「架空 受付連携」の操作/ }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const secret = () => page.getByRole('textbox', { name: 'キー' }).inputValue();
  let first = '';

  it('asks who is there and then makes the key from what was typed', async () => {
    await page.goto(`${app.origin}/admin/#/api-keys`);
    await page.getByText('連携キーはありません。').waitFor();
    await page.getByRole('button', { name: '連携キーを作る' }).click();
    const form = page.getByRole('dialog', { name: '連携キーを作る' });
    await form.getByRole('button', { name: '作る' }).click();
    const proof = page.getByRole('dialog', { name: 'ご本人の確認' });
    await proof.getByLabel('パスワード').fill(PASSWORD);
    await fit('keys-proof');
    await proof.getByRole('button', { name: '確認して続ける' }).click();
    // Nothing was typed yet: the form says what is missing, and stays.
    await form
      .getByText(/必須の項目です|入力してください/)
      .first()
      .waitFor();
    await form.getByLabel('名前 ※').fill('架空 受付連携');
    await form.getByRole('checkbox', { name: '相談を読む' }).check();
    await form.getByRole('checkbox', { name: '指標と報告を読む' }).check();
    expect(await form.getByRole('checkbox', { name: '月や年度を確定する・公開する' }).count()).toBe(
      0,
    );
    await fit('keys-create');
    app.clock.advance(11 * 60_000);
    await form.getByRole('button', { name: '作る' }).click();
    await proof.getByLabel('パスワード').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('この画面でしか表示されません').waitFor();
    first = await secret();
    expect(first).toMatch(/^miedx_key_/);
    await fit('keys-secret');
    await page.getByRole('button', { name: '控えたので閉じる' }).click();
    expect(await use(first)).toBe(200);
  });

  it('lists it with scope, owner, end and last use, and never its secret', async () => {
    await page.reload();
    await page.getByText('相談を読む、指標と報告を読む').waitFor();
    await page.getByText(/10時台|11時台/).waitFor();
    await page.locator('main').getByText('架空 管理者').locator('visible=true').first().waitFor();
    await page.getByText('令和9年11月21日').waitFor();
    expect(await page.content()).not.toContain(first);
    await fit('keys-list');
  });

  it('is changed and replaced, with both secrets good for a while', async () => {
    await act('名前・許す操作・期限を変える');
    const form = page.getByRole('dialog', { name: /を変える/ });
    await form.getByRole('checkbox', { name: 'セミナーと申込みを読む' }).check();
    await form.getByLabel('期限').selectOption('never');
    await form.getByRole('button', { name: '変える' }).click();
    await form.getByText('1年を超えて使うときは').waitFor();
    await form.getByRole('checkbox', { name: '1年を超えて使うことを確かめました' }).check();
    await fit('keys-edit');
    await form.getByRole('button', { name: '変える' }).click();
    await page.getByText('期限なし').waitFor();
    await act('新しいキーに取り替える');
    await page.getByRole('button', { name: '取り替える' }).click();
    await page.getByText('この画面でしか表示されません').waitFor();
    const second = await secret();
    await page.getByRole('button', { name: '控えたので閉じる' }).click();
    await page.getByText(/前のキーも .* まで使えます/).waitFor();
    expect([await use(first), await use(second)]).toEqual([200, 200]);
    await fit('keys-rotated');
    await act('キーを止める');
    await page.getByRole('button', { name: '止める', exact: true }).click();
    await page.getByText('停止済み').locator('visible=true').first().waitFor();
    expect([await use(first), await use(second)]).toEqual([401, 401]);
  });
});
