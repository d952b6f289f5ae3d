import { ApiKeys, Links } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { AskAfterSupport, ShowSurvey } from '../../server/surveys/index.js';
import type { SurveyDefinitionView } from '../../server/surveys/queries/list-definitions.js';
import { SYSTEM } from '../consultations/consultations-fixture.js';
import { PlainBrowser } from '../portal/support/browser.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { surveysFixture } from './surveys-fixture.js';

let app: TestApp;
const keys: Record<string, string> = {};
beforeAll(async () => {
  app = await testApp();
  for (const role of ['staff', 'manager'] as const) {
    keys[role] = await app.get(ApiKeys).create(role, role);
  }
});
afterAll(() => app.close());

const { byLink, invited } = surveysFixture(() => app);
const send = (role: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/surveys${url}`,
    headers: { authorization: `Bearer ${keys[role] ?? ''}` },
    ...(payload && { payload }),
  });
const definition = async (type: string) => {
  const { items } = (await send('staff', 'GET', '/definitions')).json<{
    items: SurveyDefinitionView[];
  }>();
  const found = items.find(({ supportType }) => supportType === type);
  if (!found?.versions[0]) throw new Error(type);
  return { versions: found.versions, current: found.versions[0] };
};
const questions = [
  {
    kind: 'choice',
    id: 'speed',
    label: { ja: '返事の早さはいかがでしたか', en: 'Was it quick enough?' },
    required: true,
    options: [
      { value: 'quick', label: { ja: '早かった' } },
      { value: 'slow', label: { ja: '遅かった' } },
    ],
  },
  {
    kind: 'scale',
    id: 'clear',
    label: { ja: 'わかりやすさ' },
    low: { ja: 'わかりにくい' },
    high: { ja: 'わかりやすい' },
  },
  { kind: 'text', id: 'next', label: { ja: '次に相談したいこと' } },
];
const rewrite = async (role: string, over: object = {}, policy: object = {}) => {
  const { current } = await definition('consultation');
  return send(role, 'POST', '/definitions/consultation', {
    basedOn: current.version,
    content: { ...current.content, questions },
    policy: { ...current.policy, ...policy },
    reason: '返事の早さも聞くため',
    ...over,
  });
};

test('every kind of support has a survey from the first start', async () => {
  for (const type of [
    'consultation',
    'meeting',
    'lecture',
    'seminar',
    'slot',
    'training',
    'referral',
  ]) {
    expect((await definition(type)).versions).toHaveLength(1);
  }
});

test('a manager writes a new version; staff, an old base and a wrong question are refused', async () => {
  expect((await rewrite('staff')).statusCode).toBe(403);
  expect((await rewrite('manager', { basedOn: 7 })).json()).toMatchObject({
    code: 'newer-version',
  });
  const { current } = await definition('consultation');
  const twice = { content: { ...current.content, questions: [questions[0], questions[0]] } };
  expect((await rewrite('manager', twice)).statusCode).toBe(422);
  expect((await rewrite('manager')).statusCode).toBe(201);
  expect((await definition('consultation')).versions.map(({ version }) => version)).toEqual([2, 1]);
  await expect(
    sql(app.database.ownerUrl, `UPDATE survey_definition SET reason = 'x'`),
  ).rejects.toThrow('never changed');
});

test('further questions are answered on the page after the press, by the version sent', async () => {
  const { invitationId, consultationId } = await invited();
  await rewrite('manager', { content: (await definition('consultation')).versions[1]?.content });
  const browser = new PlainBrowser(app);
  const path = new URL(app.get(Links).firstUrl('survey', invitationId)).pathname;
  const thanks = await browser.submit(path, { choice: 'useful' });
  expect(thanks.html).toContain('返事の早さはいかがでしたか');
  expect(thanks.html).not.toMatch(/checked=""/);
  const missing = await browser.post(`${path}/comment`, { 'q.clear': '4', comment: 'よかった' });
  expect(missing.status).toBe(422);
  expect(missing.html).toMatch(/<a href="#q\.speed">/);
  expect(missing.html).toContain('よかった');
  await browser.post(`${path}/comment`, {
    'q.speed': 'quick',
    'q.clear': '4',
    'q.next': '次は販路のこと',
    comment: 'よかった',
    publish: 'yes',
  });
  expect(await app.get(ShowSurvey).find({ consultationId })).toMatchObject({
    definitionVersion: 2,
    replies: { speed: 'quick', clear: 4, next: '次は販路のこと' },
    comment: 'よかった',
    publishConsent: true,
  });
  await browser.post(path, { choice: 'somewhat_useful' });
  expect(await app.get(ShowSurvey).find({ consultationId })).toMatchObject({
    choice: 'somewhat_useful',
    replies: { speed: 'quick' },
  });
});

test('where the desk asks for a reason, a low answer counts once it has one', async () => {
  await rewrite('manager', {}, { commentRequiredFrom: 'not_very_useful' });
  const { invitationId, consultationId } = await invited();
  const browser = new PlainBrowser(app);
  const path = new URL(app.get(Links).firstUrl('survey', invitationId)).pathname;
  const why = await browser.post(path, { choice: 'not_useful' });
  expect(why.status).toBe(422);
  expect(why.html).toContain('足りなかったところを');
  expect((await app.get(ShowSurvey).find({ consultationId }))?.choice).toBeNull();
  await browser.post(path, { choice: 'not_useful', why: 'yes', comment: '話が難しかった' });
  expect(await app.get(ShowSurvey).find({ consultationId })).toMatchObject({
    choice: 'not_useful',
    comment: '話が難しかった',
  });
});

test('a low answer is a task until somebody says what was done; taken back in time, it is none', async () => {
  const tasks = async (done: boolean) =>
    (await send('staff', 'GET', `/follow-ups?done=${String(done)}&perPage=200`)).json<{
      items: { id: string; consultationId: string; doneByName: string | null }[];
    }>().items;
  const one = await invited();
  const other = await invited();
  await byLink(one.invitationId, { choice: 'not_useful', comment: '遅い' });
  await byLink(other.invitationId, { choice: 'not_useful', comment: '遅い' });
  await byLink(other.invitationId, { choice: 'useful', comment: '押しまちがえ' });
  const open = (await tasks(false)).map(({ consultationId }) => consultationId);
  expect(open).toContain(one.consultationId);
  expect(open).not.toContain(other.consultationId);
  const task = (await tasks(false)).find((task) => task.consultationId === one.consultationId);
  const done = `/follow-ups/${task?.id ?? ''}/completion`;
  expect((await send('staff', 'POST', done, { note: ' ' })).statusCode).toBe(422);
  expect((await send('staff', 'POST', done, { note: '電話でおわびした' })).statusCode).toBe(200);
  expect((await send('staff', 'POST', done, { note: 'もう一度' })).statusCode).toBe(409);
  expect(await tasks(true)).toMatchObject([
    { consultationId: one.consultationId, doneByName: 'staff' },
  ]);
});

test('a comment is shown with consent only, and goes when the consent goes', async () => {
  const { invitationId } = await invited();
  const answer = await byLink(invitationId, { comment: '架空商店の花子です。助かりました。' });
  const publish = (text: string | null) =>
    send('manager', 'PUT', `/comments/${answer.id}/publication`, { text });
  expect((await publish('助かりました。')).json()).toMatchObject({ code: 'no-consent' });
  const comment = answer.comment;
  await byLink(invitationId, { comment, publishConsent: true });
  expect((await publish('助かりました。')).statusCode).toBe(200);
  const listed = (await send('staff', 'GET', '/comments')).json<{ items: object[] }>().items;
  expect(listed).toContainEqual(expect.objectContaining({ publishedText: '助かりました。' }));
  await byLink(invitationId, { comment, publishConsent: false });
  const [row] = await sql<Record<string, unknown>>(
    app.database.url,
    'SELECT published_text, published_at FROM survey_answer WHERE id = $1',
    [answer.id],
  );
  expect(row).toEqual({ published_text: null, published_at: null });
});

test('a paper may leave a required question blank; what is no answer is refused', async () => {
  const { consultationId } = await invited();
  const enter = (replies: object) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/consultations/${consultationId}/survey`,
      headers: { authorization: `Bearer ${keys['staff'] ?? ''}` },
      payload: { choice: 'useful', channel: 'paper', replies },
    });
  expect((await enter({ speed: 'yesterday' })).json()).toMatchObject({
    errors: [{ pointer: '/replies/speed' }],
  });
  expect((await enter({ speed: '', clear: '3' })).json()).toMatchObject({ replies: { clear: 3 } });
});

test('a paper answer of a seminar is entered at the desk and marked so', async () => {
  const id = newId();
  await app.get(AskAfterSupport).execute(
    {
      subject: { kind: 'registration', id },
      supportEndedAt: app.clock.now(),
      title: '架空セミナー',
      recipient: { name: '架空 次郎', email: null, language: 'ja' },
    },
    SYSTEM,
  );
  const paper = { choice: 'useful', channel: 'paper' };
  expect((await send('staff', 'PUT', `/about/registration/${id}`, paper)).json()).toMatchObject({
    channel: 'paper',
    receiptNumber: null,
    supportType: 'seminar',
  });
  expect((await send('staff', 'PUT', `/about/nothing/${id}`, paper)).statusCode).toBe(404);
  const outcomes = (await send('staff', 'GET', '/outcomes')).json<{ items: object[] }>().items;
  expect(outcomes).toContainEqual(
    expect.objectContaining({ supportType: 'seminar', asked: 1, answered: 1 }),
  );
});
