import type { Browser, Page } from 'playwright-core';
import { AcceptOffer, MakeOffer } from '../../server/engagements/index.js';
import { RankCases } from '../../server/matching/commands/rank-cases.js';
import { IndexWords } from '../../server/search/index.js';
import { signedIn } from '../access/access-fixture.js';
import { SYSTEM, heardCase, staff } from '../consultations/consultations-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';
import { newSupporter } from './people.js';

const HOME = {
  title: '家で働きたい',
  body: '社員が家で仕事をできるようにしたい',
  readyForMatching: true,
};

/** What the desk sees and decides of ranking, on the real product. */
describeInBrowser('ranking at the desk', () => {
  let office: TestApp;
  let browser: Browser;
  let wide: Page;
  let phone: Page;
  let caseId: string;
  const faults: string[] = [];

  const at = (place: string) => `${office.origin}/admin/#${place}`;
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
    const expert = await newSupporter(office, { name: '架空 在宅', specialities: ['テレワーク'] });
    await newSupporter(office, { name: '架空 農業', specialities: ['スマート農業'] });
    const taken = await heardCase(office, HOME);
    const offer = await office.get(MakeOffer).execute(
      {
        consultationId: taken,
        supporterId: expert.id,
        kind: 'advice',
        note: null,
        cascade: false,
      },
      staff(),
    );
    const supporter = { kind: 'supporter', id: expert.id, name: '架空 在宅' } as const;
    await office.get(AcceptOffer).execute({ engagementId: offer.id }, supporter);
    caseId = await heardCase(office, HOME);
    const pearl = await heardCase(office, {
      title: 'ドローンで測量したい',
      body: 'ドローンで田を測りたい',
    });
    const cases = [caseId, pearl].map((id) => ({ id, cascade: false }));
    await office.get(RankCases).run(cases, SYSTEM);
    await office.get(IndexWords).ofCase(caseId);
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

  it('somebody is put first for a case, and somebody further down asked for a reason', async () => {
    await both(`/consultations/${caseId}/show/shortlist`, '架空 在宅', 'ranking-shortlist');
    await wide.getByRole('button', { name: '架空 農業さんの固定・除外' }).click();
    await wide.getByRole('menuitem', { name: '候補の先頭に固定する' }).click();
    await wide.getByLabel('理由').fill('相談者の希望');
    await wide.getByRole('button', { name: '決定する' }).click();
    await wide.getByText('先頭に固定').first().waitFor();
    await wide.getByText('相談者の希望').first().waitFor();
    await wide.getByRole('button', { name: '架空 農業さんの固定・除外' }).click();
    await wide.getByRole('menuitem', { name: '固定をやめる' }).click();
    await wide.getByText('打診するときに、理由をうかがいます。').first().waitFor();
  });

  it('weights are tried on past cases, saved and used', async () => {
    await both('/ranking-weights', '配点の版', 'ranking-weights');
    await wide.getByLabel('適合（％）').fill('50');
    await wide.getByText('100％にしてください').waitFor();
    await wide.getByLabel('余裕（％）').fill('23');
    await wide.getByRole('button', { name: 'これまでの相談で試す' }).click();
    await wide.getByText('これまでの相談で試した結果').waitFor();
    await wide.getByRole('button', { name: '新しい版として保存' }).click();
    await wide.getByLabel('この配点にする理由').fill('空いている方に頼みたい');
    await wide.getByRole('button', { name: '保存する' }).click();
    await wide.getByRole('button', { name: 'この配点を使う' }).click();
    await wide.getByLabel('理由').fill('試しに');
    await wide.getByRole('button', { name: '切り替える' }).click();
    await wide.getByText('が使用開始：試しに').waitFor();
  });

  it('missing expertise is listed, words are found and marked', async () => {
    await both('/missing-expertise', 'ドローン', 'ranking-missing');
    await both(`/search?q=${encodeURIComponent('仕事')}`, '1件', 'ranking-search');
    expect(await wide.locator('mark').first().textContent()).toBe('仕事');
  });

  it('a plan is made, a pair pinned, and a question answered', async () => {
    await both('/assignment', '案を作る', 'ranking-assignment');
    await wide.getByRole('button', { name: 'すべて選ぶ' }).click();
    for (const name of ['架空 在宅', '架空 農業'])
      await wide.getByLabel(new RegExp(name, 'u')).check();
    await wide.getByRole('button', { name: '案を作る' }).click();
    await wide.getByText('条件の中で最もよい案です。').waitFor();
    await wide.getByRole('button', { name: '固定', exact: true }).first().click();
    await wide.getByRole('button', { name: '固定をやめる' }).first().waitFor();
    await wide.getByRole('combobox', { name: '相談', exact: true }).selectOption({ index: 1 });
    await wide.getByRole('combobox', { name: '支援者', exact: true }).selectOption({ index: 2 });
    await wide.getByRole('button', { name: '理由を調べる' }).click();
    await wide
      .getByText(/この組み合わせ/u)
      .nth(1)
      .waitFor();
    expect(await accessibilityProblems(wide)).toEqual([]);
    await picture(wide, 'ranking-plan-1440');
    await wide.getByRole('button', { name: 'この案のとおりに打診する' }).click();
    await wide
      .getByRole('button', { name: /支援者に見える文章：/u })
      .first()
      .waitFor();
    expect(await accessibilityProblems(wide)).toEqual([]);
    await picture(wide, 'ranking-plan-offer-1440');
    await wide
      .getByRole('button', { name: /支援者に見える文章：/u })
      .first()
      .click();
    await wide.getByRole('heading', { name: '引き受ける前の支援者に見える文章' }).waitFor();
    await wide.getByRole('textbox', { name: '伏せる言葉' }).waitFor();
    expect(await accessibilityProblems(wide)).toEqual([]);
    await picture(wide, 'ranking-plan-masked-1440');
    expect(faults).toEqual([]);
  });
});
