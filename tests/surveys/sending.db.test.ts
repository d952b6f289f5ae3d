import { newId } from '../../server/platform/core/ids.js';
import { MoveConsultation } from '../../server/consultations/index.js';
import { AskAfterSupport, SurveyDefinitions } from '../../server/surveys/index.js';
import { SendDueSurveys } from '../../server/surveys/commands/send-due-surveys.js';
import { WriteSurveyDefinition } from '../../server/surveys/commands/write-survey-definition.js';
import { staff, SYSTEM } from '../consultations/consultations-fixture.js';
import { Post } from '../notifications/support/post.js';
import { testApp, type TestApp } from '../support/app.js';
import { surveysFixture } from './surveys-fixture.js';

let app: TestApp;
let post: Post;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
  post = new Post(app);
});
afterAll(() => app.close());

const { byLink, invited, resultsOf } = surveysFixture(() => app);
/** Sends what is due and waits for the mails; gives those to an address. */
const due = async (to: string) => {
  await app.get(SendDueSurveys).execute();
  return ((await post.deliver())[to] ?? []).map(({ subject }) => subject);
};

test('a participant is written to at the address of the registration, and reminded once', async () => {
  const id = await app.get(AskAfterSupport).execute(
    {
      subject: { kind: 'registration', id: newId() },
      supportEndedAt: NOW,
      title: 'はじめてのクラウド',
      recipient: { name: '架空 三郎', email: 'saburo@example.jp', language: 'ja' },
    },
    SYSTEM,
  );
  expect(id).not.toBeNull();
  const to = 'saburo@example.jp';
  expect(await due(to)).toEqual([expect.stringContaining('お役に立ちましたか') as string]);
  app.clock.advance(8 * 24 * 3_600_000);
  expect(await due(to)).toEqual([expect.stringContaining('再度のご案内') as string]);
  expect(await due(to)).toEqual([]);
});

test('a requester who has answered is not reminded', async () => {
  app.clock.set(NOW);
  await invited();
  await byLink((await invited()).invitationId);
  const to = 'hanako@example.jp';
  await due(to);
  app.clock.advance(15 * 24 * 3_600_000);
  expect(await due(to)).toEqual([expect.stringContaining('再度のお願い') as string]);
});

test('a survey with a delay waits, and is not sent when the case was taken up again', async () => {
  app.clock.set(NOW);
  const manager = staff('manager');
  const { content, policy, version } = await app.get(SurveyDefinitions).current('consultation');
  await app.get(WriteSurveyDefinition).execute(
    {
      supportType: 'consultation',
      basedOn: version,
      content,
      policy: { ...policy, delayHours: 24 },
      reason: '翌日に送る',
    },
    manager,
  );
  const [waits, reopened] = [await invited(), await invited()];
  const to = 'hanako@example.jp';
  await due(to);
  expect(await resultsOf(waits.consultationId)).toEqual([]);
  const back = { id: reopened.consultationId, to: 'advising', reason: 'まだ' } as const;
  await app.get(MoveConsultation).execute(back, staff());
  app.clock.advance(25 * 3_600_000);
  const sent = (await due(to)).filter((value) => value.includes('お役に立ちましたか'));
  expect(sent).toHaveLength(1);
  expect(await resultsOf(waits.consultationId)).toEqual([null]);
  expect(await resultsOf(reopened.consultationId)).toEqual([]);
});
