import type { Browser, Page } from 'playwright-core';
import { signedIn } from '../access/access-fixture.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer } from '../engagements/engagements-fixture.js';
import { linkPath } from '../access/access-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp, type TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';

const BODY =
  '駅前の青い屋根の工場です。架空花子と申します（090-1111-2222）。\n紙とファクスで受けている注文を、在庫とつなげて管理したい。青い屋根が目印です。';
const HIDDEN = '（お引き受け後に表示します）';
const WIDTHS = [360, 1440] as const;

/** Staff read an offer as its supporter will, and hide more in it: mouse, finger, keyboard; phone and desk. */
describeInBrowser('masking before an offer', () => {
  let app: TestApp;
  let browser: Browser;
  let caseId: string;
  const pages = new Map<number, Page>();

  beforeAll(async () => {
    app = await testApp({ listen: true, realTime: true, work: true });
    await aSupporter(app, {
      name: '架空 一郎',
      specialities: ['受発注'],
      biography: '受発注の改善',
    });
    caseId = await heardCase(app, {
      title: '青い屋根の工場の受発注',
      body: BODY,
      readyForMatching: true,
    });
    browser = await openBrowser();
    const { headers } = await signedIn(app, 'staff');
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

  async function openOffer(page: Page): Promise<void> {
    await page.goto(`${app.origin}/admin/#/consultations/${caseId}/show/shortlist`);
    await page.reload();
    await page.getByRole('button', { name: '打診する' }).first().click();
    await page.getByRole('heading', { name: '引き受ける前の支援者に見える文章' }).waitFor();
    await page.getByText('紙とファクスで').waitFor();
  }

  /** Selects from one place of the page to another, as a finger or mouse leaves it selected. */
  const selectBetween = (page: Page, from: string, to: string): Promise<unknown> =>
    page.evaluate(
      `document.getSelection().setBaseAndExtent(...[${from}, ${to}].flatMap(([node, at]) => [node, at]))`,
    );
  const piece = (field: string, index: number) =>
    `document.querySelector('[data-field="${field}"][data-piece="${String(index)}"]').firstChild`;
  /** Selects these words of the preview. */
  const select = (page: Page, words: string): Promise<unknown> => {
    const node = `[...document.querySelectorAll('[data-piece]')].find((it) => it.textContent.includes('${words}')).firstChild`;
    const at = `${node}.textContent.indexOf('${words}')`;
    return selectBetween(page, `[${node}, ${at}]`, `[${node}, ${at} + ${String(words.length)}]`);
  };

  test.each(WIDTHS)('the dialog shows the masked text at %s px', async (width) => {
    const page = at(width);
    await openOffer(page);
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByText(HIDDEN).count()).toBeGreaterThanOrEqual(2);
    expect(await dialog.innerText()).not.toMatch(/架空花子|1111/u);
    // Heard by who does not see the frame.
    expect(await dialog.locator('mark').first().innerText()).toContain('自動で伏せた箇所');
    await good(page, `masking-offer-${String(width)}`);
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await picture(page, `masking-forced-colours-${String(width)}`);
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    await good(page, `masking-dark-${String(width)}`);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: null });
  });

  test('words are hidden by typing them, with the keyboard alone; the offer is not made by that', async () => {
    const page = at(1440);
    await page.getByRole('textbox', { name: '伏せる言葉' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('伏せる言葉を入力してください。').waitFor();
    await page.keyboard.type('の');
    await page.keyboard.press('Enter');
    await page.getByText(/文字か数字を2文字以上/).waitFor();
    await good(page, 'masking-refused-1440');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('アオイ屋根');
    await page.keyboard.press('Enter');
    await page.getByText('今の文章にはありません。書き方をお確かめください。').waitFor();
    await page.keyboard.type('青い屋根');
    await page.keyboard.press('Enter');
    await page.getByText('「青い屋根」を伏せました（3か所）。').waitFor();
    expect(await page.getByRole('dialog').locator('mark').last().innerText()).toContain('職員が');
    expect(await page.getByRole('textbox', { name: '伏せる言葉' }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'もとに戻す：「アオイ屋根」' }).click();
    await page.getByText('「アオイ屋根」をもとに戻しました。').waitFor();
  });

  test('words are hidden by selecting them with the mouse, also around a hidden place', async () => {
    const page = at(1440);
    const line = page.getByText('紙とファクスで');
    await line.scrollIntoViewIfNeeded();
    await select(page, '在庫とつなげて');
    await page.getByText('選んだところ：「在庫とつなげて」').waitFor();
    await good(page, 'masking-chosen-1440');
    await page.getByRole('button', { name: '選んだところを伏せる' }).click();
    await page.getByText('「在庫とつなげて」を伏せました（1か所）。').waitFor();
    await selectBetween(page, `[${piece('body', 0)}, 0]`, `[${piece('body', 2)}, 2]`);
    await page.getByText(/選んだところ：「駅前の青い屋根の工/u).waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await selectBetween(page, `[${piece('title', 1)}, 0]`, `[${piece('body', 0)}, 2]`);
    await page.getByText('1つの項目の中で選んでください。').waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await good(page, 'masking-hidden-1440');
  });

  test('a finger that goes for the button does not lose the words; what colleagues hid is there', async () => {
    const page = at(360);
    await page.getByText('「青い屋根」', { exact: true }).waitFor();
    await select(page, '管理したい');
    await page.getByText('選んだところ：「管理したい」').waitFor();
    await good(page, 'masking-chosen-360');
    await page.evaluate('document.getSelection().removeAllRanges()');
    await page.getByRole('button', { name: '選んだところを伏せる' }).click();
    await page.getByText('「管理したい」を伏せました（1か所）。').waitFor();
    await good(page, 'masking-hidden-360');
  });

  test('the note passes the mask while it is written; then the offer is made, and read so', async () => {
    const page = at(1440);
    await page.getByLabel('伝えたいこと（任意）').fill('架空花子さん（青い屋根）をお願いします。');
    await page.getByText('職員からのひとこと').waitFor();
    const note = page.locator('dd', { has: page.locator('[data-field="note"]') });
    await note.waitFor();
    const shown = (await note.innerText()).replace(/\n?（(?:自動で|職員が)伏せた箇所）\n?/gu, '');
    const reason = page.getByLabel(/この方に打診する理由/u);
    if (await reason.isVisible()) await reason.fill('経験があるため');
    await page.getByRole('dialog').getByRole('button', { name: '打診する' }).click();
    await page
      .getByText(/打診しました/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /支援/ }).click();
    await page.getByRole('button', { name: '支援者に見える文章：架空 一郎さんへの打診' }).click();
    await page.getByText('打診中です。').waitFor();
    await good(page, 'masking-offered-1440');
    const offers = await app.inject({
      url: `/api/v1/consultations/${caseId}/engagements`,
      headers: (await signedIn(app, 'staff')).headers,
    });
    const [offer] = offers.json<{ items: { id: string }[] }>().items;
    const reader = await visitor(browser, 360);
    await reader.goto(`${app.origin}${linkPath(app, 'offer', offer?.id ?? '')}`);
    const text = await reader.locator('main').innerText();
    expect(text).toContain(shown.trim());
    expect(text).not.toMatch(/青い屋根|花子|1111|在庫とつなげて|管理したい/u);
    await good(reader, 'masking-supporter-360');
    await reader.emulateMedia({ colorScheme: 'dark' });
    await good(reader, 'masking-supporter-dark-360');
    await reader.context().close();
  });

  test.each(WIDTHS)('candidates in an order, and somebody asked now, at %s px', async (width) => {
    const page = at(width);
    const second = await aSupporter(app, { name: `架空 次の${String(width)}` });
    await page.goto(`${app.origin}/admin/#/consultations/${caseId}/show/engagements`);
    await page.reload();
    await page.getByRole('button', { name: '候補者を順番に選ぶ' }).click();
    await page.getByRole('heading', { name: '引き受ける前の支援者に見える文章' }).waitFor();
    const add = page.getByRole('dialog').getByLabel('候補者を加える');
    await add.locator('option', { hasText: second.name }).waitFor({ state: 'attached' });
    await add.selectOption(second.id);
    await page.getByRole('textbox', { name: '伏せる言葉' }).fill('目印');
    await page.getByRole('textbox', { name: '伏せる言葉' }).press('Enter');
    await page.getByText(/「目印」を伏せました/).waitFor();
    await good(page, `masking-plan-${String(width)}`);
    await page.getByRole('button', { name: 'この順番で打診する' }).click();
    await page.getByRole('button', { name: 'すぐに打診する' }).last().click();
    await page.getByRole('heading', { name: '引き受ける前の支援者に見える文章' }).waitFor();
    await page.getByText('紙とファクスで').waitFor();
    await good(page, `masking-ask-now-${String(width)}`);
    await page.getByRole('button', { name: 'キャンセル' }).click();
  });

  test('a link that was read before is as it is now', async () => {
    const other = await heardCase(app, { title: '青い屋根', body: BODY });
    const supporter = await aSupporter(app);
    const offer = await makeOffer(app, other, supporter.id, { reason: '試すため' });
    const reader = await visitor(browser, 360);
    await reader.goto(`${app.origin}${linkPath(app, 'offer', offer.id)}`);
    expect(await reader.locator('main').innerText()).toContain('青い屋根');
    const headers = (await signedIn(app, 'staff')).headers;
    await app.inject({
      method: 'POST',
      url: `/api/v1/consultations/${other}/masked-phrases`,
      headers,
      payload: { phrase: '青い屋根' },
    });
    await reader.reload();
    expect(await reader.locator('main').innerText()).not.toContain('青い屋根');
    await reader.context().close();
  });
});
