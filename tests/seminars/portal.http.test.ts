import ICAL from 'ical.js';
import {
  CheckIn,
  KeepSeries,
  MoveSeminar,
  Registrations,
  UpdateSeminar,
} from '../../server/seminars/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { staff } from '../consultations/consultations-fixture.js';
import { seminarsFixture } from './seminars-fixture.js';

let app: TestApp;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
afterEach(() => {
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
});

const get = (url: string) => app.inject({ method: 'GET', url });
const post = (url: string, form: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
const pathOf = (url: string): string => new URL(url).pathname;

test('from the list to the confirmation, without a script, in three languages', async () => {
  const id = await office.published({ title: 'ひと目でわかる会', onsiteCapacity: 1 });
  await office.published({ title: '知らせない会' });
  const list = await get('/seminars');
  expect(list.body).toContain('ひと目でわかる会');
  for (const lang of ['ja', 'easy', 'en']) {
    for (const path of [
      `/seminars?lang=${lang}`,
      `/seminars/${id}?lang=${lang}`,
      `/seminars/${id}/apply?lang=${lang}`,
    ]) {
      const page = await get(path);
      expect([path, page.statusCode]).toEqual([path, 200]);
      expect(page.body).not.toMatch(/<script|undefined|\{mode\}/);
    }
  }
  const wrong = await post(`/seminars/${id}/apply`, { name: '', email: 'x', mode: 'onsite' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#name"');
  expect(wrong.body).toContain('href="#purpose"');
  const sent = await post(`/seminars/${id}/apply`, {
    name: '架空 花子',
    email: 'hanako@example.jp',
    mode: 'onsite',
    companions: '',
    purpose: 'yes',
  });
  expect(sent.statusCode).toBe(303);
  const done = await get(String(sent.headers.location));
  expect(done.body).toContain('お申し込みを受け付けました');
  expect(done.body).toMatch(/R8S\d\d-0001/);
});

test('a form sent twice is one registration', async () => {
  const id = await office.published();
  const form = {
    once: '0197a1b2-0000-7000-8000-00000000abcd',
    name: '架空 花子',
    email: 'hanako@example.jp',
    mode: 'onsite',
    purpose: 'yes',
  };
  const [one, two] = [
    await post(`/seminars/${id}/apply`, form),
    await post(`/seminars/${id}/apply`, form),
  ];
  expect(one.headers.location).toBe(two.headers.location);
  expect(Object.keys(await office.states(id))).toHaveLength(1);
});

test('the registration page: looking changes nothing; every button posts', async () => {
  const id = await office.published({ onsiteCapacity: 1, onlineCapacity: 5 });
  const first = await office.register(id, 1);
  const second = await office.register(id, 2);
  const path = pathOf(second.registrationUrl);
  for (const page of ['', '/calendar.ics', '/qr.svg'])
    expect((await get(path + page)).statusCode).toBe(200);
  expect((await get(`${path}/cancel`)).statusCode).toBe(404);
  // A phone's own camera at the door opens this page: one step on is the list, behind its sign-in.
  expect((await get(pathOf(first.registrationUrl))).body).toContain(
    `/admin/#/seminars/${id}/door?q=${first.number}`,
  );
  expect((await get(path)).body).toContain('今の順番は1番目です');
  expect((await get(path)).body).toContain('オンラインでの参加に変える');
  await post(`${path}/change`, { mode: 'online' });
  expect(await app.get(Registrations).one(second.id)).toMatchObject({
    state: 'confirmed',
    mode: 'online',
  });
  await post(`${path}/change`, {
    name: '架空 代理',
    kana: 'だいり',
    email: 'dairi@example.jp',
    mode: 'online',
  });
  expect(await app.get(Registrations).one(second.id)).toMatchObject({
    name: '架空 代理',
    kana: 'だいり',
  });
  const cancelled = await post(`${pathOf(first.registrationUrl)}/cancel`, {});
  expect(cancelled.headers.location).toContain('done=cancelled');
  expect((await get(`${path}x`)).statusCode).toBe(404);
});

test('the online address is on the registration page from the day before, and nowhere in public', async () => {
  const onlineUrl = 'https://meet.example.jp/himitsu';
  const id = await office.published({ onlineUrl });
  const { registrationUrl } = await office.register(id, 1, { mode: 'online' });
  const path = pathOf(registrationUrl);
  expect((await get(path)).body).not.toContain(onlineUrl);
  app.clock.set(new Date('2026-12-04T13:30:00+09:00'));
  expect((await get(path)).body).toContain(onlineUrl);
  for (const open of [
    `/seminars/${id}`,
    `/api/v1/seminars/${id}`,
    '/api/v1/events',
    '/seminars/calendar.ics',
    `${path}/calendar.ics`,
  ]) {
    expect([open, (await get(open)).body.includes(onlineUrl)]).toEqual([open, false]);
  }
});

test('somebody who is asked presses a button; the certificate is for those who were there', async () => {
  const id = await office.published({ onsiteCapacity: 1 });
  const first = await office.register(id, 1);
  const second = await office.register(id, 2);
  app.clock.set(new Date('2026-12-05T10:00:00+09:00'));
  await post(`${pathOf(first.registrationUrl)}/cancel`, {});
  const path = pathOf(second.registrationUrl);
  expect((await get(path)).body).toContain('席が空きました。参加されますか');
  await post(`${path}/answer`, { comes: 'yes' });
  expect((await get(path)).body).toContain('ご参加いただけます');
  expect((await get(`${path}/certificate`)).statusCode).toBe(404);
  await app.get(CheckIn).execute({ registrationId: second.id }, staff());
  expect((await get(`${path}/certificate`)).body).toContain('参加したことを証明します');
});

test('calendar, feed and open data are read by other people’s programs', async () => {
  const id = await office.published({ title: '予定表,の;会', venueName: '架空会館' });
  const feed = ICAL.Component.fromString((await get('/seminars/calendar.ics')).body);
  const events = feed.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const event = events.find(({ summary }) => summary === '予定表,の;会');
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-05T04:30:00.000Z');
  expect(event?.location).toBe('架空会館');
  expect((await get('/seminars/feed.rss')).body).toContain('<title>予定表,の;会</title>');
  const { items } = (await get('/api/v1/events')).json<{ items: Record<string, unknown>[] }>();
  expect(items.find((item) => item['イベント名'] === '予定表,の;会')).toMatchObject({
    開始日: '2026-12-05',
    開始時間: '13:30',
    全国地方公共団体コード: '240001',
    定員: 520,
    URL: `${app.origin}/seminars/${id}`,
  });
  expect((await get('/api/v1/events.csv')).body).toMatch(/^\uFEFF全国地方公共団体コード,/);
  expect((await get(`/seminars/${id}/qr.svg`)).body).toContain('<svg');
  expect((await get(`/seminars/${id}/poster`)).statusCode).toBe(200);
  expect((await get(`/seminars/${id}/list`)).statusCode).toBe(401);
});

test('summary and materials are public once it was held', async () => {
  const id = await office.published();
  app.clock.set(new Date('2026-12-05T16:00:00+09:00'));
  await app.get(MoveSeminar).execute({ seminarId: id, to: 'held' }, staff());
  const changes = {
    digest: '小さく始めて続けることが大切だという話でした。',
    materials: [
      { title: '当日の資料', url: 'https://example.jp/shiryo.pdf', when: 'after' as const },
    ],
  };
  await app.get(UpdateSeminar).execute({ seminarId: id, version: 3, changes }, staff());
  const page = await get(`/seminars/${id}`);
  expect(page.body).toContain('小さく始めて続けること');
  expect(page.body).toContain('当日の資料');
});

test('one form for all open seminars of a series, with a number for each', async () => {
  const body = {
    kind: 'training' as const,
    title: '架空の連続研修',
    description: '',
    fiscalYear: 2026,
  };
  const { id: seriesId } = await app
    .get(KeepSeries)
    .execute({ id: null, version: null, body }, staff());
  const first = await office.published({ seriesId, onsiteCapacity: 0, title: '第1回の研修' });
  await office.published({ seriesId, title: '第2回の研修' });
  expect((await get(`/seminars/${first}`)).body).toContain(`/seminar-series/${seriesId}`);
  for (const lang of ['ja', 'easy', 'en']) {
    expect((await get(`/seminar-series/${seriesId}?lang=${lang}`)).statusCode).toBe(200);
  }
  const form = { name: '架空 花子', email: 'hanako@example.jp', mode: 'onsite' };
  expect((await post(`/seminar-series/${seriesId}`, form)).statusCode).toBe(422);
  const whole = { ...form, purpose: 'yes' };
  const program = await post(`/seminar-series/${seriesId}`, { ...whole, homepage: 'https://x' });
  expect(program.body).toContain('架空 花子');
  expect(await office.states(first)).toEqual({});
  const sent = await post(`/seminar-series/${seriesId}`, whole);
  expect(sent.body).toMatch(/第1回の研修.*R8S\d\d-0001.*キャンセル待ちです/s);
  expect(sent.body).toMatch(/第2回の研修.*R8S\d\d-0001.*ご参加いただけます/s);
});
