import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';
import { Post } from '../notifications/support/post.js';
import { registrationBody, seminarsFixture } from '../seminars/seminars-fixture.js';
import { KeepSeries } from '../../server/seminars/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { PlainBrowser } from './support/browser.js';

/* Who reads a mailbox is known by what was sent there, never by what a screen showed. */

let app: TestApp;
let post: Post;
const office = seminarsFixture(() => app);
beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
  post = new Post(app);
});
afterAll(() => app.close());

let people = 0;
const fresh = () => `hito${String((people += 1))}@example.jp`;
const submitFor = async (email: string) => {
  const requester = { ...(submission()['requester'] as object), email };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/consultations',
    payload: submission({ requester }),
  });
  return answer.json<{ id: string; trackingUrl: string; receiptNumber: string }>();
};
const confirmed = () =>
  sql<{ how: string }>(app.database.ownerUrl, 'SELECT how FROM confirmed_address');
const pathOf = (url: string) => url.slice(new URL(url).origin.length);
const get = (url: string) => app.inject({ method: 'GET', url });

test('opening the link of the mail confirms the address; the same link on the screen does not', async () => {
  const email = fresh();
  const { trackingUrl } = await submitFor(email);
  const [mail] = (await post.deliver())[email] ?? [];
  const link = mail!.links[0]!;
  expect(link.startsWith(trackingUrl)).toBe(true);
  expect((await get(pathOf(trackingUrl))).statusCode).toBe(200);
  for (const proof of ['', 'x', 'A'.repeat(44), link.slice(-44).replace(/^./, '_')]) {
    expect((await get(`${pathOf(trackingUrl)}?m=${proof}`)).statusCode).toBe(200);
  }
  expect(await confirmed()).toEqual([]);
  // A proof of one record says nothing on another.
  const other = await submitFor(fresh());
  await get(`${pathOf(other.trackingUrl)}?m=${link.slice(-44)}`);
  expect(await confirmed()).toEqual([]);
  expect((await get(pathOf(link))).statusCode).toBe(200);
  expect(await confirmed()).toEqual([{ how: 'link' }]);
  await submitFor(email);
  expect((await post.deliver())[email]?.[0]?.text).toContain('架空 花子 様');
});

test('so does entering the code that was sent there', async () => {
  const email = fresh();
  const { receiptNumber } = await submitFor(email);
  await new PlainBrowser(app).post('/track', { receipt: receiptNumber });
  const mails = (await post.deliver())[email] ?? [];
  const code = /(\d{6})/.exec(mails.at(-1)!.text.replace(receiptNumber, ''))![1]!;
  const opened = await new PlainBrowser(app).post('/track/code', { receipt: receiptNumber, code });
  expect(opened.status).toBe(303);
  expect((await confirmed()).map(({ how }) => how)).toContain('code');
});

test('and the link of a registration', async () => {
  const email = fresh();
  const id = await office.published();
  await app.inject({
    method: 'POST',
    url: `/api/v1/seminars/${id}/registrations`,
    payload: registrationBody(1, { email }),
  });
  const [mail] = (await post.deliver())[email] ?? [];
  const before = (await confirmed()).length;
  expect((await get(pathOf(mail!.links[0]!))).statusCode).toBe(200);
  expect(await confirmed()).toHaveLength(before + 1);
});

test('erasing the person forgets that the address was confirmed', async () => {
  const { PersonalData } = await import('../../server/platform/core/personal-data.js');
  const email = fresh();
  const { id } = await submitFor(email);
  const [mail] = (await post.deliver())[email] ?? [];
  await get(pathOf(mail!.links[0]!));
  const before = (await confirmed()).length;
  const { UnitOfWork } = await import('../../server/database/unit-of-work.js');
  for (const holder of app.get(PersonalData).all()) {
    if (!['confirmed-addresses', 'first-mails'].includes(holder.name)) continue;
    const rows = await app
      .get(UnitOfWork)
      .run((tx) => holder.erase(tx, { consultationId: id, addresses: [email] }));
    expect([holder.name, rows]).toEqual([holder.name, 1]);
  }
  expect(await confirmed()).toHaveLength(before - 1);
});

const CONSULT = {
  who: { type: 'citizen' },
  request: { title: '家計簿', body: 'つけ方', contentType: 'unknown' },
  wishes: { purpose: 'yes', share: 'yes' },
};
async function consult(email: string, language: string) {
  const browser = new PlainBrowser(app);
  await browser.get(`/consult/who?lang=${language}`);
  await browser.post('/consult/who', CONSULT.who);
  await browser.post('/consult/contact', { name: '架空', email, municipality: '242012' });
  await browser.post('/consult/request', CONSULT.request);
  await browser.post('/consult/wishes', CONSULT.wishes);
  await browser.submit('/consult/check');
  await post.deliver();
  const { html } = await browser.get('/consult/done');
  return html.replace(/<r[tp]>[^<]*<\/r[tp]>|<[^<>]+>/g, '');
}

test.each([
  ['ja', 'メールアドレスにお送りします', '1時間ほどあとにお送りします'],
  ['easy', 'メールを 送ります', '1時間くらい あとに 送ります'],
  ['en', 'send', 'in about an hour'],
])('the last page says in %s whether the mail comes now or later', async (language, now, later) => {
  const email = fresh();
  for (let n = 0; n < 3; n += 1) {
    const page = await consult(email, language);
    expect(page).toContain(now);
    expect(page).not.toContain(later);
  }
  const page = await consult(email, language);
  expect(page).toContain(later);
  expect(page).toMatch(/R8-\d{5}/);
});

test('a registration and a series say so, too', async () => {
  const email = fresh();
  const body = {
    kind: 'seminar',
    title: '連続セミナー',
    description: '',
    fiscalYear: 2026,
  } as const;
  const { id: seriesId } = await app
    .get(KeepSeries)
    .execute({ id: null, version: null, body }, staff());
  for (let n = 0; n < 4; n += 1) await office.published({ seriesId });
  const form = { name: '架空', email, mode: 'online', purpose: 'yes' };
  const series = await new PlainBrowser(app).post(`/seminar-series/${seriesId}`, form);
  expect(series.html).toContain('一部は1時間ほどあとに届きます');
  await post.deliver();
  const id = await office.published();
  const page = await new PlainBrowser(app).submit(`/seminars/${id}/apply`, form);
  expect(page.html).toContain('確認のメールは1時間ほどあとにお送りします');
  const other = { ...form, email: fresh() };
  const first = await new PlainBrowser(app).submit(`/seminars/${id}/apply`, other);
  expect(first.html).toContain('確認のメールをお送りします');
});
