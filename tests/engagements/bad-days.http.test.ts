import { EngagementsOfCase } from '../../server/engagements/index.js';
import { linkPath, supporterHeaders } from '../access/access-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { offeredCase } from './engagements-fixture.js';

/* What happens to links on a bad day; each person sees a clear sentence. */

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const page = (method: 'GET' | 'POST' | 'HEAD', url: string) =>
  app.inject({ method, url, headers: { accept: 'text/html' } });
async function offered() {
  const made = await offeredCase(app);
  const path = linkPath(app, 'offer', made.engagementId);
  const state = async () => (await app.get(EngagementsOfCase).one(made.engagementId)).state;
  return { ...made, path, state };
}

test('a mail scanner that opens every link, however often, answers nothing', async () => {
  const { path, state } = await offered();
  for (const method of ['GET', 'HEAD', 'GET'] as const) await page(method, path);
  for (const way of ['accept', 'decline']) await page('GET', `${path}/${way}`);
  expect(await state()).toBe('offered');
});

test('two presses of accept at once: one takes the case, both lead to it', async () => {
  const { path, engagementId, state } = await offered();
  const answers = await Promise.all([
    page('POST', `${path}/accept`),
    page('POST', `${path}/accept`),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  const late = answers.find(({ statusCode }) => statusCode === 409);
  expect(late?.body).toContain('すでにお引き受けいただいています');
  expect(late?.body).toContain(`/desk/cases/${engagementId}`);
  expect(await state()).toBe('accepted');
});

test('accept and decline at once: one of them holds', async () => {
  const { path, state } = await offered();
  const decline = app.inject({
    method: 'POST',
    url: `${path}/decline`,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'reason=too_busy',
  });
  const codes = (await Promise.all([page('POST', `${path}/accept`), decline])).map(
    ({ statusCode }) => statusCode,
  );
  expect(codes.filter((code) => code === 303)).toHaveLength(1);
  expect(['accepted', 'declined']).toContain(await state());
});

test('a yes after the deadline is told by when it would have been in time', async () => {
  const { path, state } = await offered();
  app.clock.set('2026-11-27T00:00:00+09:00');
  const answer = await page('POST', `${path}/accept`);
  expect(answer.statusCode).toBe(410);
  expect(answer.body).toContain('11月26日');
  expect(await state()).toBe('offered');
});

test('a link used again after its day says how the offer ended', async () => {
  const { path, supporter, engagementId } = await offered();
  await page('POST', `${path}/accept`);
  const again = await page('GET', path);
  expect(again.statusCode).toBe(409);
  expect(again.body).toContain('担当のご相談を開く');
  const headers = await supporterHeaders(app, supporter.id);
  const url = `/desk/cases/${engagementId}`;
  expect((await app.inject({ method: 'GET', url, headers })).statusCode).toBe(200);
});
