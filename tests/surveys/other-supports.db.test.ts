import { JobRegistry } from '../../server/jobs/index.js';
import { RollUps } from '../../server/kpi/index.js';
import { newId } from '../../server/platform/core/ids.js';
import {
  AskAfterSupport,
  ForgetRecipient,
  ShowSurvey,
  SurveyDefinitions,
  SurveyResults,
  type AskAfterSupportInput,
} from '../../server/surveys/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { WriteSurveyDefinition } from '../../server/surveys/commands/write-survey-definition.js';
import { jobContext, problemOf, staff, SYSTEM } from '../consultations/consultations-fixture.js';
import { acceptedCase } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { sql } from '../support/database.js';
import { testApp, type TestApp } from '../support/app.js';
import { surveysFixture } from './surveys-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { byLink } = surveysFixture(() => app);
let people = 0;

const seminar = (over: Partial<AskAfterSupportInput> = {}): AskAfterSupportInput => ({
  subject: { kind: 'registration', id: newId() },
  supportEndedAt: new Date('2026-11-20T16:00:00+09:00'),
  title: '生成AIのはじめかた',
  recipient: {
    name: '架空 参加',
    email: `sanka-${String(people++)}@example.jp`,
    language: 'ja',
  },
  ...over,
});
const ask = (input: AskAfterSupportInput) => app.get(AskAfterSupport).execute(input, SYSTEM);

test('a seminar is asked about once, without a case, and counts in the year it ended', async () => {
  const input = seminar({ supportEndedAt: new Date('2026-03-31T23:59:59+09:00') });
  const [one, other] = await Promise.all([ask(input), ask(input)]);
  expect([one, other].filter((value) => value !== null)).toHaveLength(1);
  const id = one ?? other ?? '';
  await byLink(id, { choice: 'somewhat_useful' });
  expect(await app.get(ShowSurvey).find({ subject: input.subject })).toMatchObject({
    consultationId: null,
    receiptNumber: null,
    title: '生成AIのはじめかた',
    supportType: 'seminar',
    fiscalYear: 2025,
    choice: 'somewhat_useful',
  });
  expect(await app.get(SurveyResults).ofFiscalYear(2025)).toMatchObject([
    { subjectKind: 'registration', supportType: 'seminar', consultationId: null },
  ]);
});

test('its answer is in the roll-ups of its month, and a recount says the same', async () => {
  const id = (await ask(seminar())) ?? '';
  await byLink(id);
  const job = app.get(JobRegistry).get('kpi.roll-up').handler;
  const payload = { consultationId: null, invitationId: id };
  await job.run(payload, jobContext);
  await job.run(payload, jobContext);
  await app.get(RollUps).catchUp();
  const [cell] = await sql<{ count: number }>(
    app.database.url,
    `SELECT count FROM kpi_rollup WHERE month = '2026-11' AND detail = 'seminar:useful'`,
  );
  expect(cell?.count).toBe(1);
  expect((await app.get(RollUps).verify()).differences).toEqual([]);
});

test('a person asked lately is spared, also when two supports end at once', async () => {
  const recipient = { name: '架空 常連', email: 'joren@example.jp', language: 'ja' };
  const inputs = [seminar({ recipient }), seminar({ recipient })];
  await Promise.all(inputs.map(ask));
  const views = await Promise.all(
    inputs.map(({ subject }) => app.get(ShowSurvey).find({ subject })),
  );
  const states = await sql<{ state: string }>(
    app.database.url,
    `SELECT state FROM survey_invitation WHERE id = ANY($1) ORDER BY state`,
    [views.map((view) => view?.invitationId)],
  );
  expect(states.map(({ state }) => state)).toEqual(['invited', 'spared']);
  app.clock.set('2027-01-10T10:00:00+09:00');
  const later = seminar({ recipient, supportEndedAt: app.clock.now() });
  expect(await ask(later)).not.toBeNull();
  const asked = await app.get(ShowSurvey).find({ subject: later.subject });
  const [row] = await sql<{ state: string }>(
    app.database.url,
    'SELECT state FROM survey_invitation WHERE id = $1',
    [asked?.invitationId],
  );
  expect(row?.state).toBe('invited');
});

test('nobody answers after the link’s time', async () => {
  const id = (await ask(seminar())) ?? '';
  app.clock.set('2027-03-01T10:00:00+09:00');
  expect((await problemOf(byLink(id))).code).toBe('survey-expired');
});

test('what is held on a participant goes with the registration, the choice stays', async () => {
  const input = seminar();
  const id = (await ask(input)) ?? '';
  await byLink(id, { choice: 'not_useful', comment: '秘密の感想' });
  await app.get(UnitOfWork).run((tx) => app.get(ForgetRecipient).of(tx, input.subject));
  const [row] = await sql<Record<string, unknown>>(
    app.database.url,
    `SELECT recipient_name, recipient_email, person_digest, title, comment, choice
     FROM survey_invitation JOIN survey_answer ON invitation_id = survey_invitation.id
     WHERE survey_invitation.id = $1`,
    [id],
  );
  expect(row).toEqual({
    recipient_name: null,
    recipient_email: null,
    person_digest: null,
    title: null,
    comment: null,
    choice: 'not_useful',
  });
});

test('a meeting is asked about where the desk wants it, and belongs to its case', async () => {
  const { consultationId, engagementId } = await acceptedCase(app);
  const meeting = await meetingsFixture(() => app).agree(engagementId, 1, {});
  const held = { meetingId: meeting.id, consultationId, outcome: 'held' };
  const { handler } = app.get(JobRegistry).get('kpi.survey-after-meeting');
  const survey = () => app.get(ShowSurvey).find({ subject: { kind: 'meeting', id: meeting.id } });
  await handler.run(held, jobContext);
  expect(await survey()).toBeNull();
  const { content, policy, version } = await app.get(SurveyDefinitions).current('meeting');
  const wanted = {
    content,
    policy: { ...policy, enabled: true },
    basedOn: version,
    reason: '試す',
  };
  await app
    .get(WriteSurveyDefinition)
    .execute({ supportType: 'meeting', ...wanted }, staff('manager'));
  await handler.run({ ...held, outcome: 'no_show' }, jobContext);
  expect(await survey()).toBeNull();
  await handler.run(held, jobContext);
  expect(await survey()).toMatchObject({ supportType: 'meeting', consultationId });
});
