import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { FakeApi } from './fixtures/fake-api.js';
import { CASE, PLACES } from './fixtures/places.js';
import { startFakeServer } from './fixtures/fake-server.js';
import { violations } from './fixtures/violations.js';
import { sideways } from '../support/browser.js';

const ROOT = process.cwd();
const DIST = join(ROOT, 'admin', 'dist');

describe('back office in a browser', () => {
  let browser: Browser;
  let server: Server;
  let base: string;
  let walked: Page | undefined;
  /** Faults the browser reported: refused styles, script errors. */
  let faults: string[];

  beforeAll(async () => {
    if (!existsSync(join(DIST, 'index.html'))) {
      execFileSync('npx', ['vite', 'build', 'admin'], { cwd: ROOT });
    }
    server = await startFakeServer(DIST, 0, new FakeApi({ signedIn: true }));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/admin/#`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const open = async (width: number): Promise<Page> => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: 'ja-JP',
      // Colours are measured when a dialog stands, not while it fades in.
      reducedMotion: 'reduce',
    });
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const expected = message.text().includes('404');
      if (message.type() === 'error' && !expected) faults.push(message.text());
    });
    return page;
  };

  it.each(PLACES)('%s is readable, reachable and keeps to the CSP', async (place, shows) => {
    // One page goes from place to place, as people do: loading the program each time takes longest.
    const page = (walked ??= await open(1440));
    faults = [];
    await page.goto(base + place);
    const found = [];
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByText(shows).filter({ visible: true }).first().waitFor({ timeout: 10_000 });
      const over = await sideways(page);
      found.push({ width, over, unfit: await violations(page) });
    }
    expect(found).toEqual([
      { width: 1440, over: 0, unfit: [] },
      { width: 360, over: 0, unfit: [] },
    ]);
    expect(faults).toEqual([]);
  });

  it('signing in says what is wrong and keeps the address', async () => {
    const outside = await startFakeServer(DIST, 0, new FakeApi({ signedIn: false }));
    const { port } = outside.address() as AddressInfo;
    const page = await open(360);
    await page.goto(`http://127.0.0.1:${String(port)}/admin/`);
    await page.getByLabel('メールアドレス').fill('staff@example.jp');
    await page.getByLabel('パスワード').fill('wrong');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByRole('alert').getByText('違います').waitFor();
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe('staff@example.jp');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('パスワード').fill('correct horse battery');
    await page.getByRole('button', { name: 'サインイン' }).click();
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await page.close();
    outside.closeAllConnections();
    outside.close();
  });

  it('a message is sent with the keyboard alone', async () => {
    const page = await open(1440);
    await page.goto(`${base}${CASE}04/show/messages`);
    await page.getByLabel('メッセージ').fill('来週の火曜はいかがですか。');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('listitem').getByText('来週の火曜はいかがですか。').waitFor();
    expect(await page.getByLabel('メッセージ').inputValue()).toBe('');
    await page.close();
  });

  it('a mail is looked at in its own styles, and none of the page are refused', async () => {
    const page = await open(360);
    await page.goto(`${base}/mails`);
    await page.getByRole('button', { name: '受付のお知らせの見本を見る' }).click();
    await page
      .getByRole('region', { name: '受付のお知らせの見本' })
      .getByText('架空 花子 様')
      .waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('half-written words survive a look at another page', async () => {
    const page = await open(1440);
    await page.goto(`${base}${CASE}02/show/hearing`);
    await page.getByLabel('制約').fill('人手は2名まで');
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await page.goBack();
    await page.getByLabel('制約').waitFor();
    expect(await page.getByLabel('制約').inputValue()).toBe('人手は2名まで');
    await page.close();
  });

  it('a case is erased only by its receipt number, from a folded panel', async () => {
    const page = await open(360);
    await page.goto(`${base}${CASE}01/show`);
    await page.getByText('保存期間・消去・開示').click();
    await page.getByText('令和8年度の定期監査のため').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '個人情報を消去する' }).click();
    const dialog = page.getByRole('dialog', { name: '個人情報を消去する' });
    await dialog.getByLabel(/受付番号/).fill('R8-00000');
    await dialog.getByRole('button', { name: '消去する' }).click();
    await dialog.getByText('受付番号が違います。').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel(/受付番号/).fill('R8-00041');
    await dialog.getByRole('button', { name: '消去する' }).click();
    await page.getByText('に消去しました').waitFor();
    await page.close();
  });

  it('an answer given by telephone is entered', async () => {
    const page = await open(1440);
    await page.goto(`${base}${CASE}04/show/engagements`);
    await page.getByRole('button', { name: '電話・紙の回答を入れる' }).click();
    await page.getByLabel('役に立ちましたか ※').selectOption({ label: '役に立った' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '入れる', exact: true }).click();
    await page.getByText('に回答（電話）').waitFor();
    await page.close();
  });

  it('a meeting is proposed, settled and recorded', async () => {
    const page = await open(360);
    await page.goto(`${base}${CASE}04/show/engagements`);
    await page.getByRole('button', { name: '面談を調整する' }).click();
    await page.getByLabel('候補1 ※').fill('2027-01-12T14:00');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '候補を送る' }).click();
    await page.getByRole('button', { name: 'この日時に決める（1/12(火) 14:00〜15:00）' }).click();
    await page.getByRole('button', { name: '結果を記録する' }).click();
    await page.getByLabel('メモ（任意）').fill('次は資料を持ち寄る。');
    await page.getByRole('button', { name: '記録する', exact: true }).click();
    await page.getByText('次は資料を持ち寄る。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('recovery codes are renewed after showing again who is there', async () => {
    const page = await open(360);
    await page.goto(`${base}/account`);
    await page.getByRole('button', { name: '作り直す' }).click();
    const dialog = page.getByRole('dialog', { name: /作り直しますか/ });
    await dialog.getByRole('button', { name: '作り直す' }).click();
    const proof = page.getByRole('dialog', { name: 'ご本人の確認' });
    await proof.getByLabel('パスワード').fill('wrong');
    await page.keyboard.press('Enter');
    await proof.getByText('パスワードが違います。').waitFor();
    expect(await violations(page)).toEqual([]);
    await proof.getByLabel('パスワード').fill('correct horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '予備のコード' }).getByText('kaku-9-yobi').waitFor();
    await page.close();
  });

  it('accounts that are guessed at are shown, and people are invited', async () => {
    const page = await open(1440);
    await page.goto(`${base}/accounts`);
    await page.getByText('サインインの失敗が続いています').waitFor();
    await page.getByText('ご本人は、これまでどおりサインインできます。').waitFor();
    await page.getByRole('button', { name: '職員を招待する' }).click();
    await page.getByLabel('名前 ※').fill('架空 新人');
    await page.getByLabel('メールアドレス ※').fill('new@example.jp');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '招待を送る' }).click();
    await page.getByText('架空 新人').waitFor();
    await page.close();
  });

  it('first load stays under 300 KB gzip', async () => {
    const page = await open(1440);
    const files: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/admin/')) files.push(pathname.slice('/admin/'.length));
    });
    await page.goto(`${base}/`);
    await page.getByText('自分の担当').waitFor();
    await page.close();
    const bytes = files
      .map((file) => gzipSync(readFileSync(join(DIST, file || 'index.html'))).length)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(300 * 1024);
  });
});
