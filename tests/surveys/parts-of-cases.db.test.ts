import {
  KeepLecture,
  KeepOrganisation,
  Lecture,
  OrganisationBody,
  RecordReferralOutcome,
  ReferConsultation,
} from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import { ShowSurvey, SurveyDefinitions, type SubjectKind } from '../../server/surveys/index.js';
import { WriteSurveyDefinition } from '../../server/surveys/commands/write-survey-definition.js';
import { eventsOf, heardCase, jobContext, staff } from '../consultations/consultations-fixture.js';
import { acceptedCase } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ now: new Date('2027-03-31T20:00:00+09:00') });
});
afterEach(() => app.close());

/** Runs the job on what the case's outbox holds of this event, later than it happened. */
async function notified(type: string, consultationId: string, job: string): Promise<void> {
  app.clock.advance(86_400_000);
  const events = (await eventsOf(app, consultationId)).filter((event) => event.type === type);
  expect(events).not.toEqual([]);
  const { handler } = app.get(JobRegistry).get(job);
  for (const { payload } of events) await handler.run(payload, jobContext);
}

async function enable(supportType: 'lecture' | 'referral'): Promise<void> {
  const { content, policy, version } = await app.get(SurveyDefinitions).current(supportType);
  expect(policy.enabled).toBe(false);
  const wanted = { content, policy: { ...policy, enabled: true }, basedOn: version };
  await app
    .get(WriteSurveyDefinition)
    .execute({ supportType, ...wanted, reason: '試す' }, staff('manager'));
}
const survey = (kind: SubjectKind, id: string) =>
  app.get(ShowSurvey).find({ subject: { kind, id } });

test('a lecture is asked about once how many came is known, in the year it was given', async () => {
  const lecture = Lecture.parse({ topic: '店のデータ活用', date: '2027-03-31', to: '15:30' });
  const { consultationId, engagementId, supporter } = await acceptedCase(app, {
    kind: 'lecture',
    lecture,
  });
  const count = () =>
    app.get(KeepLecture).execute({ engagementId, lecture: { attended: 27 } }, supporter.actor);
  await count();
  await notified('lecture.held', consultationId, 'kpi.survey-after-lecture');
  expect(await survey('lecture', engagementId)).toBeNull();
  await enable('lecture');
  await count();
  await notified('lecture.held', consultationId, 'kpi.survey-after-lecture');
  expect(await survey('lecture', engagementId)).toMatchObject({
    consultationId,
    supportType: 'lecture',
    title: expect.stringContaining('3月31日の講演') as unknown,
    fiscalYear: 2026,
  });
});

test('a referral is asked about when the organisation has told how it ended', async () => {
  await enable('referral');
  const fields = OrganisationBody.parse({
    name: '架空支援センター',
    services: '補助金の相談',
    contact: '架空 窓口',
    fictitious: true,
  });
  const { id: organisationId } = await app
    .get(KeepOrganisation)
    .execute({ id: null, version: 0, fields }, staff());
  const consultationId = await heardCase(app);
  const why = { reason: '補助金が中心のため', consent: true as const, consentNote: '電話で確認' };
  const { id: referralId } = await app
    .get(ReferConsultation)
    .execute({ consultationId, organisationId, ...why }, staff('manager'));
  const tell = (outcome: 'in_progress' | 'helped') =>
    app.get(RecordReferralOutcome).execute({ referralId, outcome, note: null }, staff());
  await tell('in_progress');
  expect((await eventsOf(app, consultationId)).map(({ type }) => type)).not.toContain(
    'referral.ended',
  );
  await tell('helped');
  await notified('referral.ended', consultationId, 'kpi.survey-after-referral');
  expect(await survey('referral', referralId)).toMatchObject({
    consultationId,
    supportType: 'referral',
    title: '架空支援センターへの引継ぎ',
    fiscalYear: 2026,
  });
});
