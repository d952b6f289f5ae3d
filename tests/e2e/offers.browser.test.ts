import type { Browser, Page } from 'playwright-core';
import { signedIn } from '../access/access-fixture.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';
import { linkIn, mailTo } from './support/mailbox.js';

const REQUESTER = 'hanako@example.jp';
const [FIRST, SECOND] = ['first@example.jp', 'second@example.jp'] as const;
/** Tuesday morning: the meeting is the same afternoon, so that nobody has to sign in twice. */
const NOW = new Date('2026-11-24T10:00:00+09:00');
const AFTER = new Date('2026-11-24T11:20:00+09:00');

/**
 * Two candidates in staff's order: the first declines by the mail's link, the second is asked by itself,
 * accepts, meets and reports; the requester reads. Real mails, real pages, axe on each of them.
 */
describeInBrowser('from the offer to the advice', () => {
  let office: TestApp;
  let browser: Browser;
  let staff: Page;
  let adviser: Page;
  let requester: Page;
  let caseId: string;

  beforeAll(async () => {
    office = await testApp({ listen: true, work: true, now: NOW });
    await aSupporter(office, { name: '架空 一郎', email: FIRST });
    await aSupporter(office, { name: '架空 二郎', email: SECOND });
    caseId = await heardCase(office, { readyForMatching: true });
    browser = await openBrowser();
    [staff, adviser, requester] = [
      await visitor(browser, 1440),
      await visitor(browser, 360),
      await visitor(browser, 360),
    ];
    for (const page of [staff, adviser, requester]) page.setDefaultTimeout(20_000);
    await enter();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  /** Staff sign in; a long wait signs them out. */
  async function enter(): Promise<void> {
    const { headers } = await signedIn(office, 'staff');
    const [name = '', value = ''] = headers.cookie.split('=');
    await staff.context().addCookies([{ name, value, url: office.origin }]);
  }

  /** Nothing keeps anybody out of this page, and it fits its window. */
  async function good(page: Page, name: string): Promise<void> {
    await picture(page, name);
    expect([name, await sideways(page), await accessibilityProblems(page)]).toEqual([name, 0, []]);
  }

  test('staff choose two candidates and their order', async () => {
    await staff.goto(`${office.origin}/admin/#/consultations/${caseId}/show/engagements`);
    await staff.getByRole('button', { name: '候補者を順番に選ぶ' }).click();
    const add = staff.getByRole('dialog').getByLabel('候補者を加える');
    await add.locator('option', { hasText: '架空 一郎' }).waitFor({ state: 'attached' });
    for (const name of ['架空 二郎', '架空 一郎']) {
      const option = add.locator('option', { hasText: name });
      await add.selectOption((await option.getAttribute('value')) ?? '');
    }
    await staff.getByRole('button', { name: '架空 一郎を1つ前にする' }).click();
    await staff.getByLabel(/1番目の方を選んだ理由/).fill('以前にも同じ業種の相談を担当したため');
    await picture(staff, 'candidates-1440');
    await staff.getByRole('button', { name: 'この順番で打診する' }).click();
    await staff.getByText('次の候補（1番目）').waitFor();
    await good(staff, 'case-candidates-1440');
  });

  test('the first declines with a reason, by the link in the mail', async () => {
    const offer = linkIn(await mailTo(office, FIRST, '受発注をデジタル化したい'), '/o/');
    await adviser.goto(offer);
    await good(adviser, 'offer-open-360');
    await adviser.getByText('今回は辞退する').click();
    await adviser.getByRole('radio', { name: '今は時間がとれない' }).check();
    await good(adviser, 'offer-decline-360');
    await adviser.getByRole('button', { name: '辞退する' }).click();
    await adviser.getByRole('heading', { name: 'お返事を受け付けました' }).waitFor();
    await good(adviser, 'offer-declined-360');
    await adviser.goto(offer);
    await adviser.getByText('すでに辞退いただいています').waitFor();
    await good(adviser, 'offer-over-360');
  });

  test('the second is asked by itself, accepts, and proposes a time', async () => {
    const offer = linkIn(await mailTo(office, SECOND, '受発注をデジタル化したい'), '/o/');
    await adviser.goto(offer);
    await adviser.getByRole('button', { name: '引き受ける' }).click();
    await adviser.getByText(REQUESTER).first().waitFor();
    await good(adviser, 'desk-case-contact-360');
    await adviser.getByRole('link', { name: '面談の日時を決める・記録する' }).click();
    await adviser
      .getByRole('textbox', { name: /会議のアドレス/ })
      .fill('https://meet.example.jp/1');
    await adviser.getByLabel(/候補1の日付/).fill('2026-11-24');
    await adviser.getByLabel(/候補1の開始時刻/).fill('11:00');
    await adviser.getByLabel(/面談の長さ/).fill('15');
    await good(adviser, 'desk-meetings-360');
    await adviser.getByRole('button', { name: '候補を送る' }).click();
    await adviser.getByText('候補の日時を送りました').waitFor();
  });

  test('the requester settles it with one press in the page of the mail', async () => {
    const mail = await mailTo(office, REQUESTER, '面談の日時をお選びください');
    await requester.goto(linkIn(mail, '/c/'));
    await good(requester, 'requester-choice-360');
    await requester.getByRole('button', { name: /11月24日/ }).click();
    await requester.getByText('面談の日時が決まりました').first().waitFor();
    await good(requester, 'requester-settled-360');
    await mailTo(office, SECOND, '面談の日時が決まりました');
    // The offer's link opens its case; for everything else a sign-in link comes by mail.
    await adviser.goto(`${office.origin}/desk/meetings`);
    await good(adviser, 'desk-sign-in-to-see-360');
    await adviser.getByRole('button', { name: /サインイン用のリンクを送る/ }).click();
    const link = linkIn(await mailTo(office, SECOND, 'サインイン'), '/auth/');
    await adviser.goto(link);
    await adviser.getByRole('button', { name: 'サインインする' }).click();
    await adviser.getByText('/cal/').waitFor();
    await good(adviser, 'my-meetings-360');
  });

  test('after the meeting the adviser records it and reports', async () => {
    // An open case asks for news every few seconds; it would find its session over at any moment.
    await staff.goto('about:blank');
    office.clock.set(AFTER);
    await adviser.goto(`${office.origin}/desk/meetings`);
    await adviser.getByRole('link', { name: /11月24日/ }).click();
    await adviser.getByRole('radio', { name: '必要ない' }).check();
    await good(adviser, 'desk-meeting-held-360');
    await adviser.getByRole('button', { name: '実施した' }).click();
    await adviser.getByText('記録しました').waitFor();
    await adviser.getByRole('link', { name: 'ご相談に戻る' }).click();
    await adviser.getByRole('textbox', { name: /^状況/ }).fill('注文が三つの経路で届いています。');
    await adviser.getByRole('textbox', { name: /^助言/ }).fill('受付を一つにまとめましょう。');
    await good(adviser, 'desk-report-360');
    await adviser.getByRole('button', { name: '提出する' }).click();
    await adviser.getByText('提出しました').first().waitFor();
  });

  test('the requester reads the answer; staff see the whole way', async () => {
    const mail = await mailTo(office, REQUESTER, 'ご相談への回答をお届けします');
    await requester.goto(linkIn(mail, '/c/'));
    await requester.getByText('受付を一つにまとめましょう。').waitFor();
    await good(requester, 'requester-answer-360');
    await enter();
    await staff.goto(`${office.origin}/admin/#/consultations/${caseId}/show/engagements`);
    await staff.getByText('受付を一つにまとめましょう。').waitFor();
    await good(staff, 'case-answered-1440');
    await staff.goto(`${office.origin}/admin/#/supporters`);
    await staff.getByRole('link', { name: '架空 二郎' }).click();
    await staff.getByText('引き受けた割合').waitFor();
    await good(staff, 'supporter-1440');
  });

  test('supporters keep their profile, hours and publication; the public reads it', async () => {
    await adviser.goto(`${office.origin}/desk/profile`);
    await adviser.getByRole('button', { name: '紹介ページに載せる' }).click();
    await adviser.getByText('紹介ページに載せました').waitFor();
    await good(adviser, 'profile-360');
    await adviser.goto(`${office.origin}/desk/profile/edit`);
    await good(adviser, 'profile-edit-360');
    await adviser.goto(`${office.origin}/desk/profile/hours`);
    await good(adviser, 'profile-hours-360');
    for (const width of [360, 1440]) {
      const visit = await visitor(browser, width);
      await visit.goto(`${office.origin}/supporters`);
      await good(visit, `supporters-${String(width)}`);
      await visit.getByRole('link', { name: '架空 二郎' }).click();
      await good(visit, `supporter-public-${String(width)}`);
      await visit.context().close();
    }
  });
});
