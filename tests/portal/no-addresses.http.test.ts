import { seminarsFixture, registrationBody } from '../seminars/seminars-fixture.js';
import { submission } from '../support/submissions.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';

/* Nobody may make the office greet a stranger with somebody's advertisement. */

let app: TestApp;
const desk = seminarsFixture(() => app);
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const SAID = {
  ja: 'ホームページやメールのアドレスは書けません',
  easy: 'アドレスを 消してください',
  en: 'cannot hold a web or e-mail address',
};
const CARRIED = '【重要】至急 ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ をご確認ください';
const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload });
const wrongIn = (answer: { json(): unknown }) =>
  (answer.json() as { errors?: { pointer: string; code: string }[] }).errors?.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

test('the API asks again for every name, organisation and title with an address in it', async () => {
  const requester = { ...(submission()['requester'] as object) };
  const parts = ['name', 'kana', 'organisation', 'department', 'industry'];
  for (const part of parts) {
    const body = submission({ requester: { ...requester, [part]: CARRIED } });
    const answer = await post('/api/v1/consultations', body);
    expect([part, answer.statusCode]).toEqual([part, 422]);
    expect(wrongIn(answer)).toEqual([`/requester/${part} address`]);
  }
  const more = submission({
    title: CARRIED,
    coRequesters: [{ name: CARRIED, organisation: 'example.jp' }],
  });
  expect(wrongIn(await post('/api/v1/consultations', more))).toEqual([
    '/title address',
    '/coRequesters/0/name address',
    '/coRequesters/0/organisation address',
  ]);
});

test('so do registrations, with companions and a wish for a talk', async () => {
  const id = await desk.published();
  const body = registrationBody(1, {
    name: CARRIED,
    companions: [{ name: '架空 二郎' }, { name: 'taro＠example．jp' }],
    slotWish: { title: 'bit.ly/x', body: 'https://example.jp', shareWithSupporters: true },
  });
  expect(wrongIn(await post(`/api/v1/seminars/${id}/registrations`, body))).toEqual([
    '/name address',
    '/companions/1/name address',
    '/slotWish/title address',
  ]);
  const page = await new PlainBrowser(app).post(`/seminars/${id}/apply`, {
    ...{ name: CARRIED, email: 'a@example.jp', mode: 'onsite', purpose: 'yes' },
  });
  expect(page.status).toBe(422);
  expect(page.html).toContain('アドレスは書けません');
});

test.each(['ja', 'easy', 'en'] as const)(
  'the form says so kindly in %s and keeps what was typed',
  async (language) => {
    const browser = new PlainBrowser(app);
    await browser.get(`/consult/who?lang=${language}`);
    await browser.post('/consult/who', { type: 'business' });
    const page = await browser.submit('/consult/contact', {
      name: '架空 花子',
      organisation: '架空商店 https://example.jp/',
      email: 'hanako@example.jp',
      municipality: '242012',
    });
    expect(page.status).toBe(422);
    expect(page.html.replace(/<rt>[^<]*<\/rt>|<[^<>]+>/g, '')).toContain(SAID[language]);
    expect(page.html).toContain('架空商店 https://example.jp/');
  },
);

test('organisations whose name only looks like an address get through, and bodies may hold addresses', async () => {
  const requester = { ...(submission()['requester'] as object) };
  for (const organisation of [
    '株式会社ドットコム',
    'A.B.C株式会社',
    'Yahoo! JAPAN',
    '（株）Node.js研究所',
  ]) {
    const body = submission({
      requester: { ...requester, organisation },
      title: 'ASP.NETで作った予約の移行',
      body: 'いまのページは https://example.jp/ です。',
    });
    expect((await post('/api/v1/consultations', body)).statusCode).toBe(201);
  }
});
