import { KeepTerms, Roster, Terms } from '../../server/supporters/index.js';
import { TermsBody } from '../../server/supporters/domain/terms.js';
import { ApiKeys } from '../../server/identity/index.js';
import { problemOf, staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const TERMS = {
  weekly: [{ weekday: 1, from: '09:00', to: '12:00' }],
  away: [{ from: '2026-12-28', to: '2027-01-04', note: '帰省' }],
  termFrom: '2026-04-01',
  termUntil: '2027-03-31',
  contacts: [],
  published: true,
};

const save = (supporterId: string, over: Record<string, unknown> = {}, actor = staff()) =>
  app
    .get(KeepTerms)
    .execute({ supporterId, version: null, terms: TermsBody.parse({ ...TERMS, ...over }) }, actor);

test('nothing is agreed until somebody writes it; then it reads back, and ranking is told', async () => {
  const { id } = await aSupporter(app);
  expect(await app.get(Terms).of(id)).toMatchObject({ weekly: [], publishedAt: null, version: 0 });
  const before = await app.get(Roster).revision();
  await save(id);
  expect(await app.get(Roster).revision()).not.toBe(before);
  expect(await app.get(Terms).of(id)).toMatchObject({
    weekly: TERMS.weekly,
    away: TERMS.away,
    termFrom: '2026-04-01',
    termUntil: '2027-03-31',
    publishedAt: app.clock.now(),
    version: 1,
  });
  expect((await app.get(Terms).availabilities()).get(id)).toEqual({
    weekly: TERMS.weekly,
    away: TERMS.away,
  });
});

test('writing the same again changes nothing; publication keeps its first day until it is taken back', async () => {
  const { id } = await aSupporter(app);
  const first = await save(id);
  app.clock.advance(60_000);
  expect(await save(id)).toEqual(first);
  expect((await save(id, { published: false })).publishedAt).toBeNull();
});

test('supporters write their own hours, not how long they are registered, and nobody else’s', async () => {
  const [mine, other] = [await aSupporter(app), await aSupporter(app)];
  const own = { weekly: TERMS.weekly, away: [], published: true };
  const keepTerms = app.get(KeepTerms);
  const input = { supporterId: mine.id, version: null, terms: own };
  await expect(keepTerms.execute(input, mine.actor)).resolves.toMatchObject({ version: 1 });
  expect((await problemOf(keepTerms.execute(input, other.actor))).status).toBe(403);
  const longer = { ...input, terms: { ...own, termUntil: '2099-03-31' } };
  expect((await problemOf(keepTerms.execute(longer, mine.actor))).status).toBe(403);
  expect((await problemOf(keepTerms.execute(input, staff('auditor')))).status).toBe(403);
});

test('contact persons belong to companies', async () => {
  const contacts = [
    { name: '架空 窓口', department: '営業', email: 'desk@example.jp', phone: null },
  ];
  const person = await aSupporter(app);
  expect((await problemOf(save(person.id, { contacts }))).errors).toMatchObject([
    { pointer: '/contacts' },
  ]);
  const company = await aSupporter(app, { kind: 'partner', name: '架空テック株式会社' });
  await expect(save(company.id, { contacts })).resolves.toMatchObject({ contacts });
});

test.each([
  ['hours that overlap', { weekly: [...TERMS.weekly, { weekday: 1, from: '11:59', to: '13:00' }] }],
  ['hours that end before they begin', { weekly: [{ weekday: 1, from: '12:00', to: '09:00' }] }],
  ['an eighth day', { weekly: [{ weekday: 8, from: '09:00', to: '12:00' }] }],
  ['an absence that ends before it begins', { away: [{ from: '2026-12-02', to: '2026-12-01' }] }],
  ['a day that does not exist', { away: [{ from: '2026-02-30', to: '2026-03-01' }] }],
  ['a term that ends before it begins', { termFrom: '2026-04-01', termUntil: '2026-03-31' }],
])('%s is refused', (_, over) => {
  expect(TermsBody.safeParse({ ...TERMS, ...over }).success).toBe(false);
});

test('hours back to back are fine', () => {
  const weekly = [...TERMS.weekly, { weekday: 1, from: '12:00', to: '13:00' }];
  expect(TermsBody.safeParse({ ...TERMS, weekly }).success).toBe(true);
});

test('over HTTP a change needs the version that was read', async () => {
  const { id } = await aSupporter(app);
  const authorization = `Bearer ${await app.get(ApiKeys).create('terms', 'staff')}`;
  const put = (version: string) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/supporters/${id}/terms`,
      headers: { authorization, 'if-match': version },
      payload: TERMS,
    });
  const url = `/api/v1/supporters/${id}/terms`;
  const read = await app.inject({ method: 'GET', url, headers: { authorization } });
  expect([read.statusCode, read.headers['etag']]).toEqual([200, '"0"']);
  expect((await put('"1"')).statusCode).toBe(412);
  const kept = await put('"0"');
  expect([kept.statusCode, kept.headers['etag']]).toEqual([200, '"1"']);
  expect(kept.json()).toMatchObject({ weeklyText: '月 9:00〜12:00', published: true });
  expect((await put('"0"')).statusCode).toBe(412);
});
