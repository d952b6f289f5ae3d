import type { Browser, Page } from 'playwright-core';
import { ModelTrainer } from '../../server/triage/commands/train-model.js';
import { signedIn } from '../access/access-fixture.js';
import { SYSTEM, submitCase } from '../consultations/consultations-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';
import { confirmMany } from './support.js';

/** What the desk sees and changes of triage, on the real product. */
describeInBrowser('triage at the desk', () => {
  let office: TestApp;
  let browser: Browser;
  let wide: Page;
  let phone: Page;
  const faults: string[] = [];

  const at = (place: string) => `${office.origin}/admin/#${place}`;
  /** The same page on both: read without scrolling sideways, and by everybody. */
  const both = async (place: string, shows: string, name: string) => {
    for (const [page, width] of [[wide, '1440'] as const, [phone, '360'] as const]) {
      await page.goto(at(place));
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await picture(page, `${name}-${width}`);
    }
  };

  beforeAll(async () => {
    office = await testApp({ listen: true, realTime: true });
    await confirmMany(office, 10);
    await office.get(ModelTrainer).train(SYSTEM);
    const { cookie } = (await signedIn(office, 'manager')).headers;
    browser = await openBrowser();
    [wide, phone] = [await visitor(browser, 1440), await visitor(browser, 360)];
    for (const page of [wide, phone]) {
      page.on('pageerror', (error) => faults.push(error.message));
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url: office.origin }]);
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it('shows accuracy, calibration in words, confusion and the models', async () => {
    await both('/triage-quality', 'くわしく見る', 'triage-quality');
    const chart = wide.getByRole('img', { name: /確からしさごとの正解率/u });
    expect(await chart.textContent()).toMatch(/と言った\d+件は/u);
    await wide.getByText('使用中').first().waitFor();
    await wide.getByRole('button', { name: '学習を使わず、ルールと辞書だけに戻す' }).click();
    await wide.getByRole('button', { name: '切り替える' }).click();
    await wide.getByText('切り替えました。').waitFor();
    await wide.getByRole('button', { name: 'この版を使う' }).first().waitFor();
  });

  it('a rule is tried on past cases, saved and taken back', async () => {
    await both('/triage-rules', '要確認にする境目', 'triage-rules');
    await wide.getByRole('button', { name: 'ルールを足す' }).click();
    const dialog = wide.getByRole('dialog');
    await dialog.getByLabel('どの区分の手がかりか').selectOption('training');
    await dialog.getByLabel('言葉（1行に1つ）').fill('もこもこ\nきらきら');
    await dialog.getByRole('button', { name: 'この内容にする' }).click();
    await wide.getByRole('button', { name: '過去の相談で試す' }).click();
    await wide.getByText('正しくなる').first().waitFor();
    await picture(wide, 'triage-rules-tried-1440');
    await wide.getByRole('button', { name: '新しい版として保存' }).click();
    await wide.getByLabel('何をなぜ変えたか').fill('擬音は研修の相談が多いため');
    await wide.getByRole('button', { name: '保存する' }).click();
    await wide.getByText('擬音は研修の相談が多いため').waitFor();
    await wide.getByRole('button', { name: 'この版に戻す' }).last().click();
    await wide.getByRole('button', { name: '戻す', exact: true }).click();
    await wide.getByText('版 1 に戻しました。（版 1 の内容）').waitFor();
  });

  it('a word is added to the lexicon, and taken back', async () => {
    await both('/lexicon', '概念とことば', 'lexicon');
    await wide.getByLabel('ことばで探す').fill('テレワーク');
    const card = wide.getByRole('article', { name: 'テレワーク', exact: true });
    await card.getByLabel('テレワークに足すことば').fill('おうち事務所');
    await card.getByRole('button', { name: '足す' }).click();
    await card.getByText('おうち事務所').waitFor();
    await card.getByText('おうち事務所').focus();
    await picture(wide, 'lexicon-word-1440');
  });

  it('reading a case and confirming its triage takes one key', async () => {
    const { id } = await submitCase(office, {
      title: '家で働きたい',
      body: '在宅で働く決まりを知りたい',
    });
    await wide.goto(at(`/consultations/${id}/show`));
    await wide.getByText('未確定').waitFor();
    await wide.getByRole('heading', { level: 1 }).click();
    await wide.keyboard.press('Alt+t');
    await wide.getByText('確定済み').waitFor();
    expect(faults).toEqual([]);
  });
});
