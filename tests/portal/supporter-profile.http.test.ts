import { DecideChange, ProfileChangesQuery, Roster, Terms } from '../../server/supporters/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { supporterHeaders } from '../access/access-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

/** A signed-in supporter’s browser. */
async function someone(over: Parameters<typeof aSupporter>[1] = {}) {
  const person = await aSupporter(office, over);
  const headers = { accept: 'text/html', ...(await supporterHeaders(office, person.id)) };
  return {
    ...person,
    get: (url: string) => office.inject({ method: 'GET', url, headers }),
    post: (url: string, fields: Record<string, string>) =>
      office.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}

const PROFILE = {
  name: '',
  affiliation: '株式会社架空',
  email: 'new@example.jp',
  headline: '防災のデータ活用',
  biography: '',
  specialities: '防災\r\nデータ分析',
  sectors: '',
  languages: '日本語',
  themes: '1-1',
  regions: '',
  methods: 'phone',
  capacityMonthly: '３件',
  capacityAtOnce: '2',
};

test('a supporter changes their profile: some at once, some after the desk has looked', async () => {
  const me = await someone();
  const fields = { ...PROFILE, name: me.name };
  const { regions: _, ...sent } = fields;
  const answer = await me.post('/desk/profile/edit', sent);
  expect(answer.headers.location).toBe('/desk/profile?done=asked');
  expect(await office.get(Roster).find(me.id)).toMatchObject({
    capacityMonthly: 3,
    methods: ['phone'],
    headline: '',
  });
  const page = await me.get('/desk/profile?done=asked');
  expect(page.body).toContain('お申し出を受け付けました');
  expect(page.body).toContain('防災のデータ活用');
  expect((await me.get('/desk/profile/edit')).body).toContain('value="防災のデータ活用"');
  const [change] = await office.get(ProfileChangesQuery).ofSupporter(me.id);
  const decision = { changeId: change?.id ?? '', decision: 'approve', comment: null } as const;
  await office.get(DecideChange).execute(decision, staff());
  // The address has changed with it, so the former sessions are over.
  expect((await me.get('/desk/profile')).statusCode).toBe(401);
  const headers = { accept: 'text/html', ...(await supporterHeaders(office, me.id)) };
  const again = await office.inject({ method: 'GET', url: '/desk/profile', headers });
  expect(again.body).toContain('変更が反映されました');
  expect(await office.get(Roster).find(me.id)).toMatchObject({
    specialities: ['防災', 'データ分析'],
    email: 'new@example.jp',
  });
});

test('mistakes are said beside their fields, and nothing typed is lost', async () => {
  const me = await someone();
  const { regions: _, ...sent } = { ...PROFILE, name: '', email: 'だめ', capacityMonthly: '多め' };
  const answer = await me.post('/desk/profile/edit', sent);
  expect(answer.statusCode).toBe(422);
  for (const field of ['name', 'email', 'capacityMonthly']) {
    expect(answer.body).toContain(`<a href="#${field}">`);
  }
  expect(answer.body).toContain('value="多め"');
});

test('hours and absences are kept as written in everyday words', async () => {
  const me = await someone();
  const answer = await me.post('/desk/profile/hours', {
    day1: '9:00〜12:00、13時から17時',
    from1: '令和8年12月28日',
    to1: '2027/1/4',
    note1: '休暇',
    from2: '',
    to2: '',
    note2: '',
  });
  expect(answer.headers.location).toBe('/desk/profile?done=saved');
  expect(await office.get(Terms).of(me.id)).toMatchObject({
    weekly: [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:00', to: '17:00' },
    ],
    away: [{ from: '2026-12-28', to: '2027-01-04', note: '休暇' }],
  });
  const wrong = await me.post('/desk/profile/hours', { day1: '朝' });
  expect([wrong.statusCode, wrong.body.includes('<a href="#day1">')]).toEqual([422, true]);
});

test('contact persons are a company’s; a person has no such page', async () => {
  const company = await someone({ kind: 'partner', name: `架空商会${String(Date.now())}` });
  const contact = { name1: '架空 窓口', department1: '営業', email1: 'a@example.jp', phone1: '' };
  const kept = await company.post('/desk/profile/contacts', { ...contact, name2: '', email2: '' });
  expect(kept.headers.location).toBe('/desk/profile?done=saved');
  expect((await company.get('/desk/profile')).body).toContain('架空 窓口・営業');
  const wrong = await company.post('/desk/profile/contacts', { ...contact, email1: 'x' });
  expect([wrong.statusCode, wrong.body.includes('<a href="#email1">')]).toEqual([422, true]);
  expect((await (await someone()).get('/desk/profile/contacts')).statusCode).toBe(404);
});

test('the public page is there while the supporter wants it, in three languages, without addresses', async () => {
  const me = await someone({ biography: '架空の経歴です。' });
  const path = `/supporters/${me.id}`;
  const visit = (url: string) =>
    office.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
  expect((await visit(path)).statusCode).toBe(404);
  await me.post('/desk/profile/publication', { published: 'yes' });
  const page = await visit(path);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('架空の経歴です。');
  expect(page.body).not.toContain(me.email);
  expect((await visit('/supporters?theme=2-8')).body).toContain(me.name);
  expect((await visit('/supporters?theme=1-1')).body).not.toContain(me.name);
  expect((await visit(`${path}?lang=en`)).body).toContain('Ask about something like this');
  await me.post('/desk/profile/publication', { published: 'no' });
  expect((await visit(path)).statusCode).toBe(404);
  expect((await visit('/supporters/nonsense')).statusCode).toBe(404);
});

test('nobody reads a profile page without signing in', async () => {
  const answer = await office.inject({ method: 'GET', url: '/desk/profile' });
  expect(answer.statusCode).toBe(401);
});
