import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { describeInBrowser } from '../support/browser.js';
import { sql } from '../support/database.js';
import { fit, inHours, openBackOffice, pretendCamera } from './back-office-browser.js';
import { seminarsFixture, wish } from './seminars-fixture.js';

const TITLE = '架空 はじめてのデータ活用セミナー';

/**
 * A seminar from the desk's side, on the real product: drafted, published, filled, talked over,
 * checked in on a phone, and counted.
 */
describeInBrowser('the seminar desk', () => {
  let desk: TestApp;
  let browser: Browser;
  let wide: Page;
  let phone: Page;
  let id = '';
  const seminars = seminarsFixture(() => desk);
  let faults: string[] = [];

  const path = (tab = '') => `${desk.origin}/admin/#/seminars/${id}${tab && `/${tab}`}`;
  /** The same page on both: read without scrolling sideways, and by everybody. */
  const both = async (tab: string, shows: string, name: string) => {
    for (const [page, width] of [[wide, '1440'] as const, [phone, '360'] as const]) {
      await page.goto(path(tab));
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      await fit(page, `${name}-${width}`);
    }
  };
  beforeAll(async () => {
    ({ desk, browser, wide, phone, faults } = await openBackOffice());
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  test('a draft is written; what contradicts itself is said beside its field', async () => {
    await wide.goto(`${desk.origin}/admin/#/seminars/new`);
    const form = wide.getByRole('form', { name: 'セミナーの内容' });
    await form.getByLabel('題名 ※').fill(TITLE);
    await form.getByLabel('対象').fill('県内の中小企業の方');
    await form.getByLabel('開始', { exact: true }).fill(inHours(100));
    await form.getByLabel('終了', { exact: true }).fill(inHours(99));
    await form.getByLabel('会場の定員（人）').fill('20');
    await form.getByLabel('オンラインの定員（人）').fill('500');
    await form.getByLabel('会場の名前').fill('架空会館 大会議室');
    await form.getByLabel('バリアフリーの案内').fill('エレベーターと多目的トイレがあります。');
    await form.getByLabel('個別相談会の開始').fill(inHours(100));
    await form.getByLabel('個別相談会の終了').fill(inHours(102));
    await form.getByRole('button', { name: '質問を加える' }).click();
    await form.getByLabel('質問 ※').fill('いちばん知りたいことは何ですか');
    await form.getByRole('button', { name: '登録者から選ぶ' }).click();
    await wide.getByLabel('名前・所属・専門でさがす').fill('架空 講師一');
    await wide.getByRole('button', { name: '架空 講師一を加える' }).click();
    await wide.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();
    await form.getByRole('button', { name: '下書きを作る' }).click();
    await form.getByText('終了には、開始より後の日時を入力してください。').last().waitFor();
    await fit(wide, 'seminar-form-1440');
    await form.getByLabel('終了', { exact: true }).fill(inHours(102));
    await form.getByRole('button', { name: '下書きを作る' }).click();
    await wide.getByRole('heading', { name: TITLE }).waitFor();
    id = /seminars\/([\w-]{36})/.exec(wide.url())?.[1] ?? '';
    expect(id).not.toBe('');
  });

  test('it is published once the speaker has agreed', async () => {
    await wide.getByText('名前を公開する同意をまだ受けていません').waitFor();
    expect(await wide.getByRole('button', { name: '公開する' }).isDisabled()).toBe(true);
    await wide.getByRole('link', { name: '直す' }).click();
    await wide.getByLabel('名前を公開することに、本人の同意を得た').check();
    await wide.getByRole('button', { name: '保存する' }).click();
    await wide.getByRole('button', { name: '公開する' }).click();
    const dialog = wide.getByRole('dialog', { name: '公開しますか' });
    await dialog.getByText('メールは誰にも送りません').waitFor();
    await fit(wide, 'seminar-publish-1440');
    await dialog.getByRole('button', { name: '公開する' }).click();
    await wide.getByText('募集中').first().waitFor();
    for (let n = 1; n <= 25; n += 1) {
      await seminars.register(id, n, n <= 3 ? { slotWish: wish() } : { needs: null });
    }
    await wide.reload();
    await wide.getByText('会場 20／20席（待ち 5人）').waitFor();
    await both('', '架空会館', 'seminar');
  });

  test('a capacity below the booked is refused with the people it would hit', async () => {
    await wide.goto(path('edit'));
    await wide.getByLabel('会場の定員（人）').fill('18');
    await wide.getByRole('button', { name: '保存する' }).click();
    const list = wide.getByRole('list', { name: '先に調整する申込み' });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(2);
    await fit(wide, 'seminar-capacity-1440');
    await wide.getByLabel('会場の名前').fill('架空会館 小会議室');
    await wide.getByText('25人分').waitFor();
  });

  test('registrations are found, entered for others and cancelled; the next moves up', async () => {
    await both('registrations', '架空 参加者1', 'seminar-registrations');
    await wide.getByLabel('番号・名前・かなでさがす').fill('参加者21');
    await wide.getByText('1番目').waitFor();
    await wide.getByRole('button', { name: '代わりに申し込む' }).click();
    const dialog = wide.getByRole('dialog', { name: '代わりに申し込む' });
    await dialog.getByLabel('名前 ※').fill('架空 電話子');
    await dialog.getByLabel('メールアドレス ※').fill('denwa@example.jp');
    await dialog.getByLabel('参加方法 ※').selectOption({ label: 'オンライン' });
    await dialog.getByLabel('一緒に来る人（1行に1人）').fill('架空 同僚\n架空 上司');
    await dialog.getByRole('button', { name: '申し込む' }).click();
    await dialog.getByText('同意を得てから申し込んでください').waitFor();
    await dialog.getByLabel(/利用目的を伝え/).check();
    await dialog.getByRole('button', { name: '申し込む' }).click();
    await dialog.getByText('席を確保しました').waitFor();
    await fit(wide, 'seminar-register-1440');
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    await wide.getByLabel('番号・名前・かなでさがす').fill('参加者20');
    await wide.getByRole('button', { name: '架空 参加者20さんの申込みを開く' }).click();
    await wide.getByRole('button', { name: '取り消す' }).click();
    await fit(wide, 'seminar-cancel-registration-1440');
    await wide
      .getByRole('dialog', { name: '申込みを取り消しますか' })
      .getByRole('button', { name: '取り消す' })
      .click();
    await wide.getByText('取り消しました').first().waitFor();
    expect(await seminars.states(id)).toMatchObject({ '0020': 'cancelled', '0021': 'confirmed' });
  });

  test('talks are laid out after a look, given out by the engine, and moved', async () => {
    await wide.goto(path('slots'));
    await wide.getByRole('button', { name: '枠を作る' }).click();
    const making = wide.getByRole('dialog', { name: '個別相談の枠を作る' });
    await making.getByRole('button', { name: '支援者を加える' }).click();
    await wide.getByLabel('名前・所属・専門でさがす').fill('架空 講師二');
    await wide.getByRole('button', { name: '架空 講師二を加える' }).click();
    await wide.getByRole('button', { name: '閉じる' }).click();
    await making.getByLabel('部屋・席（1行に1つ）').fill('A室\nB室');
    await making.getByRole('button', { name: '確かめる' }).click();
    await making.getByText('1人につき最大').waitFor();
    await fit(wide, 'seminar-slots-preview-1440');
    await making.getByRole('button', { name: /枠を作る$/ }).click();
    await wide.getByRole('button', { name: 'まとめて割り当てる' }).click();
    const plan = wide.getByRole('dialog', { name: '希望をまとめて割り当てる' });
    await plan.getByRole('table', { name: '割り当ての案' }).waitFor();
    await fit(wide, 'seminar-plan-1440');
    await plan.getByRole('button', { name: /この割り当てで予約する/ }).click();
    await wide.getByText('割り当てて予約しました').waitFor();
    await wide
      .getByRole('button', { name: /^移す・入れ替える/ })
      .first()
      .click();
    const moving = wide.getByRole('dialog', { name: /予約を移す/ });
    await moving.getByLabel('移す先 ※').selectOption({ index: 1 });
    await moving.getByRole('button', { name: /移す|入れ替える/ }).click();
    await wide
      .getByText(/移しました|入れ替えました/)
      .first()
      .waitFor();
    await both('slots', '予約あり', 'seminar-slots');
  });

  test('at the door one finds somebody by kana, presses once, and takes it back', async () => {
    await sql(
      desk.database.ownerUrl,
      `UPDATE seminar_registration SET kana = 'カクウ ミツコ', needs = '車いすの席' WHERE email = 'sanka7@example.jp'`,
    );
    await phone.goto(path('door'));
    await phone.getByLabel('番号・名前・ふりがな').fill('みつこ');
    const arrive = phone.getByRole('button', { name: '架空 参加者7さんを受け付ける' });
    await arrive.waitFor();
    const box = await arrive.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(48);
    await fit(phone, 'seminar-door-360');
    await arrive.click();
    await phone.getByText('架空 参加者7さんを受け付けました').waitFor();
    await fit(phone, 'seminar-door-done-360');
    await phone.getByRole('button', { name: '元に戻す' }).click();
    await phone.getByText('記録を取り消しました').waitFor();
    await phone.getByLabel('番号・名前・ふりがな').fill('8');
    await phone.getByRole('button', { name: '架空 参加者8さんを受け付ける' }).click();
    await phone.getByText('架空 参加者8さんを受け付けました').waitFor();
    expect(await seminars.states(id)).toMatchObject({ '0007': 'confirmed', '0008': 'attended' });
  });

  test('a reader that types the QR code checks in; a foreign code says so', async () => {
    const { registrationUrl } = await seminars.register(id, 60, { mode: 'online' });
    await phone.getByLabel('番号・名前・ふりがな').fill(registrationUrl);
    await phone.getByText('架空 参加者60さんを受け付けました').waitFor();
    await phone.getByLabel('番号・名前・ふりがな').fill(`${desk.origin}/r/${'x'.repeat(48)}`);
    await phone.getByText('この番号・QRコードの申込みは').waitFor();
    await phone.getByRole('button', { name: '当日参加を受け付ける' }).click();
    const dialog = phone.getByRole('dialog', { name: '当日参加を受け付ける' });
    await dialog.getByLabel('名前 ※').fill('架空 飛入子');
    await dialog.getByLabel('参加方法').selectOption({ label: 'オンライン' });
    await dialog.getByLabel(/利用目的を見せ/).check();
    await fit(phone, 'seminar-walk-in-360');
    await dialog.getByRole('button', { name: '受け付ける', exact: true }).click();
    await phone.getByText('架空 飛入子さんを受け付けました').first().waitFor();
  });

  test('the camera of a phone reads a code held before it', async () => {
    const { registrationUrl } = await seminars.register(id, 61, { mode: 'online' });
    await pretendCamera(phone, registrationUrl);
    await phone.goto(path('door'));
    await phone.reload();
    await phone.getByRole('button', { name: 'カメラでコードを読む' }).click();
    await phone.getByText('架空 参加者61さんを受け付けました').waitFor();
    await fit(phone, 'seminar-door-camera-360');
  });

  test('held, counted, copied for next year', async () => {
    await sql(
      desk.database.ownerUrl,
      `UPDATE seminar SET apply_from = NULL, apply_by = NULL, starts_at = now() - interval '2 hours',
         ends_at = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    await wide.goto(path());
    await wide.reload();
    await wide.getByRole('button', { name: '開催済みにする' }).click();
    const dialog = wide.getByRole('dialog', { name: '開催済みにしますか' });
    await dialog.getByText('アンケートのお願い').waitFor();
    await dialog.getByRole('button', { name: '開催済みにする' }).click();
    await wide.getByText('開催済みにしました').waitFor();
    await both('figures', '出席率', 'seminar-figures');
    await wide.getByRole('button', { name: '写して新しく作る' }).click();
    await wide.getByRole('button', { name: '下書きを作る' }).click();
    await wide.getByText('下書きを作りました').waitFor();
    await wide.waitForURL(/edit$/);
  });

  test('the list by state, and a series', async () => {
    for (const [page, width] of [[wide, '1440'] as const, [phone, '360'] as const]) {
      await page.goto(`${desk.origin}/admin/#/seminars`);
      await page.getByRole('heading', { name: 'セミナー', exact: true }).waitFor();
      await page.getByText(TITLE).filter({ visible: true }).first().waitFor();
      await fit(page, `seminars-${width}`);
    }
    await wide.goto(`${desk.origin}/admin/#/seminars/series`);
    await wide.getByRole('button', { name: 'シリーズを作る' }).click();
    await wide.getByLabel('題名 ※').fill('架空 データ活用連続講座');
    await wide.getByRole('button', { name: '作る', exact: true }).click();
    await wide.getByRole('heading', { name: '架空 データ活用連続講座' }).waitFor();
    await fit(wide, 'seminar-series-1440');
    expect(faults).toEqual([]);
  });
});
