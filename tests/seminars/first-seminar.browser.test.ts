import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { Centre } from '../../server/centre/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import {
  ImportSeminars,
  MoveSeminar,
  readSeminarFile,
  Seminars,
} from '../../server/seminars/index.js';
import { accessibilityProblems } from '../support/accessibility.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeInBrowser, openBrowser, picture, sideways, visitor } from '../support/browser.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { registrationBody, seminarsFixture, wish } from './seminars-fixture.js';

const PROGRAMME = z.array(z.record(z.string(), z.string()));

/**
 * The first seminar of the published series, on the real product with invented people: 25 want 20 seats,
 * one cancels and the next moves up, two talk to a supporter, all are checked in, asked, and counted.
 */
describeInBrowser('the first published seminar', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let key: Record<string, string>;
  let id = '';
  const office = seminarsFixture(() => app);

  beforeAll(async () => {
    app = await testApp({ listen: true, work: true, now: new Date('2022-06-06T09:00:00+09:00') });
    key = { authorization: `Bearer ${await app.get(ApiKeys).create('door', 'staff')}` };
    browser = await openBrowser();
    page = await visitor(browser, 360);
    page.setDefaultTimeout(15_000);
    const records = app.get(Centre).read('demo/seminars.json', PROGRAMME);
    const read = readSeminarFile(records);
    if ('problems' in read) throw new Error(read.problems.join());
    await app
      .get(ImportSeminars)
      .execute({ series: 'みえDXセミナー', lines: read.lines }, { kind: 'system', id: 'import' });
    const all = await app
      .get(Seminars)
      .page({ page: 1, perPage: 10, sort: 'code', order: 'ASC' }, staff());
    id = all.items[0]?.id ?? '';
    await app.get(MoveSeminar).execute({ seminarId: id, to: 'published' }, staff());
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const call = async <T>(method: 'GET' | 'POST', path: string, payload?: object): Promise<T> =>
    (
      await app.inject({ method, url: `/api/v1${path}`, headers: key, ...(payload && { payload }) })
    ).json<T>();
  const mail = (address: string, subject: string) =>
    eventually(async () => {
      const rows = await sql<{ links: string[] }>(
        app.database.ownerUrl,
        `SELECT links FROM captured_mail WHERE to_address = $1 AND subject LIKE $2`,
        [address, `%${subject}%`],
      );
      return rows[0]?.links[0];
    }, 20_000);
  const fit = async (name: string): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await picture(page, name);
  };
  const apply = async (n: number, more?: () => Promise<void>): Promise<void> => {
    await page.goto(`${app.origin}/seminars/${id}/apply`);
    await page.getByLabel(/お名前/).fill(`架空 参加者${String(n)}`);
    await page.getByLabel(/メールアドレス/).fill(`sanka${String(n)}@example.jp`);
    await page.getByRole('radio', { name: '会場' }).check();
    await more?.();
    await page.getByRole('checkbox', { name: /利用目的に同意/ }).check();
    await page.getByRole('button', { name: 'この内容で申し込む' }).click();
    await page.getByText('お申し込みを受け付けました').waitFor();
  };

  it('is found on the portal and registered for on a phone, with a wish for a talk', async () => {
    await page.goto(`${app.origin}/seminars`);
    await fit('seminars-list-360');
    await page.getByRole('link', { name: 'デジタル社会形成の前提条件' }).click();
    await page.getByText('会場：あと20席').waitFor();
    await fit('seminar-360');
    await page.getByRole('link', { name: '申し込む', exact: true }).first().click();
    await fit('seminar-apply-360');
    await apply(1, async () => {
      await page.getByText('個別相談を希望する').click();
      await page.getByLabel(/相談したいこと（ひとこと）/).fill('予約の管理を楽にしたい');
      await page.getByLabel(/くわしい内容/).fill('紙の予約台帳をやめたい。');
      await page.getByLabel(/あなたの立場/).selectOption('business');
      await page.getByRole('checkbox', { name: /支援者に伝えることに同意/ }).check();
    });
    await page.getByText('R4S01-0001').waitFor();
    await fit('registration-360');
  });

  it('gives 20 of 25 people a seat and the others their place; one cancels, the next is told by mail', async () => {
    for (let n = 2; n <= 24; n += 1) {
      const slotWish = n === 2 ? wish() : null;
      await call('POST', `/seminars/${id}/registrations`, registrationBody(n, { slotWish }));
    }
    await apply(25);
    await page.getByText('今の順番は5番目です').waitFor();
    await page.getByRole('button', { name: 'オンラインでの参加に変える' }).waitFor();
    await fit('registration-waiting-360');
    await page.goto((await mail('sanka20@example.jp', 'お申し込みを受け付けました')) ?? '');
    await page.getByText('参加を取りやめる').click();
    await page.getByRole('button', { name: 'お申し込みを取り消す' }).click();
    await page.getByRole('heading', { name: '取り消しました' }).waitFor();
    await page.goto((await mail('sanka21@example.jp', 'ご参加いただけます')) ?? '');
    await page.getByRole('heading', { name: 'ご参加いただけます' }).waitFor();
    expect(await office.seats(id)).toMatchObject({
      onsite: { booked: 20, seated: 20, waiting: 4 },
    });
  });

  it('gives the talks out, each a consultation in advice', async () => {
    const { id: supporterId } = await aSupporter(app, { methods: ['online', 'onsite'] });
    await call('POST', `/seminars/${id}/slots`, {
      supporterIds: [supporterId],
      minutes: 25,
      breakMinutes: 5,
      rooms: ['第3教室'],
    });
    const { booked } = await call<{ booked: number }>('POST', `/seminars/${id}/slots/assign`, {});
    expect(booked).toBe(2);
    await page.goto((await mail('sanka1@example.jp', 'お申し込みを受け付けました')) ?? '');
    await page.getByText(/架空 助言者\d+さん（第3教室）/).waitFor();
    const cases = await sql(
      app.database.ownerUrl,
      `SELECT 1 FROM consultation WHERE state = 'advising' AND channel = 'seminar'`,
    );
    expect(cases).toHaveLength(2);
  });

  it('lets people in by QR code and by number, and asks them afterwards; the answers are counted', async () => {
    app.clock.set(new Date('2022-06-24T13:00:00+09:00'));
    const door = (code: string) =>
      call<{ state: string }>('POST', `/seminars/${id}/check-ins`, { code });
    const link = await mail('sanka1@example.jp', 'お申し込みを受け付けました');
    expect(await door(link ?? '')).toMatchObject({ state: 'attended' });
    for (let n = 2; n <= 19; n += 1) await door(String(n));
    app.clock.set(new Date('2022-06-24T15:20:00+09:00'));
    await call('POST', `/seminars/${id}/hold`, { absent: 'onsite' });
    const seminar = await call<{ desk: { counts: object } }>('GET', `/seminars/${id}`);
    expect(seminar.desk.counts).toMatchObject({ attended: 19, noShow: 1, attendedOnsite: 19 });
    for (const n of [1, 2, 3]) {
      await page.goto((await mail(`sanka${String(n)}@example.jp`, 'お役に立ちましたか')) ?? '');
      await page.getByRole('button', { name: '役に立った', exact: true }).first().click();
      await page
        .getByText(/ありがとうございました/)
        .first()
        .waitFor();
    }
    const rate = await call<{ counts: Record<string, number> }>(
      'GET',
      '/kpi/contribution-rate?fiscalYear=2022',
    );
    expect(rate.counts).toMatchObject({ useful: 3 });
    await page.goto(link ?? '');
    await page.getByRole('link', { name: /参加証明書/ }).click();
    await page.getByText('参加したことを証明します').waitFor();
    await fit('certificate-360');
  });
});
