import {
  AcceptOffer,
  AnswerLecture,
  KeepLecture,
  LectureSurveys,
  Lecture,
} from '../../server/engagements/index.js';
import { problemOf, staff } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, offeredCase } from './engagements-fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const LECTURE = Lecture.parse({
  topic: '店のデータ活用',
  date: '2026-12-10',
  from: '14:00',
  to: '15:30',
  place: '津市商工会館',
  audience: '商店街の店主',
  expected: 30,
});

async function lecture() {
  const offered = await offeredCase(app, { kind: 'lecture', lecture: LECTURE });
  const save = (value: Parameters<KeepLecture['execute']>[0]['lecture'], actor = staff()) =>
    app.get(KeepLecture).execute({ engagementId: offered.engagementId, lecture: value }, actor);
  const survey = () => app.get(LectureSurveys).ofEngagement(offered.engagementId);
  const codeOf = async () => (await survey()).url.split('/').at(-1) ?? '';
  const accept = () =>
    app.get(AcceptOffer).execute({ engagementId: offered.engagementId }, offered.supporter.actor);
  return { ...offered, keep: save, survey, codeOf, accept };
}

test('the desk writes the details, the speaker how many came, and nothing of the other is lost', async () => {
  const { keep: save, accept, supporter } = await lecture();
  await accept();
  await save({ ...LECTURE, place: 'オンライン' });
  const { lecture: after } = await save({ attended: 27 }, supporter.actor);
  expect(after).toEqual({ ...LECTURE, place: 'オンライン', attended: 27 });
});

test('a speaker cannot move the lecture, nor count before accepting; advice has no audience', async () => {
  const { keep: save, accept, supporter } = await lecture();
  expect((await problemOf(save({ attended: 3 }, supporter.actor))).code).toBe('no-lecture');
  await accept();
  const moved = { ...LECTURE, date: '2030-01-01', attended: 5 };
  const { lecture: after } = await save(moved, supporter.actor);
  expect(after).toMatchObject({ date: '2026-12-10', attended: 5 });
  const advice = await acceptedCase(app);
  const input = { engagementId: advice.engagementId, lecture: LECTURE };
  expect((await problemOf(app.get(KeepLecture).execute(input, staff()))).code).toBe('no-lecture');
  const none = app.get(LectureSurveys).ofEngagement(advice.engagementId);
  expect((await problemOf(none)).status).toBe(404);
});

test('the audience answers by a short code, once the lecture is taken on; answers are counted', async () => {
  const { accept, codeOf, survey } = await lecture();
  const code = await codeOf();
  expect(code).toMatch(/^[2-9a-hjkmnp-z]{10}$/);
  const answer = (choice: 'useful' | 'not_useful', comment: string | null = null) =>
    app.get(AnswerLecture).execute({ code, choice, comment }, { kind: 'anonymous' });
  expect(await app.get(LectureSurveys).byCode(code)).toBeNull();
  expect((await problemOf(answer('useful'))).status).toBe(404);
  await accept();
  expect(await app.get(LectureSurveys).byCode(code)).toMatchObject({ topic: '店のデータ活用' });
  await answer('useful', 'すぐ試します');
  await answer('useful');
  await answer('not_useful');
  const { answers, counts, comments, svg } = await survey();
  expect([answers, comments]).toEqual([3, ['すぐ試します']]);
  expect(counts.map(({ count }) => count)).toEqual([2, 0, 0, 1]);
  expect(svg).toMatch(/^<svg/);
});

test.each([
  ['an end before the beginning', { from: '15:00', to: '14:00' }],
  ['a time of no clock', { from: '25:00' }],
  ['a negative audience', { expected: -1 }],
])('%s is refused', (_, over) => {
  expect(Lecture.safeParse({ ...LECTURE, ...over }).success).toBe(false);
});
