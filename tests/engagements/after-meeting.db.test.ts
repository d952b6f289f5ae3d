import { Centre } from '../../server/centre/index.js';
import { ShowConsultation } from '../../server/consultations/index.js';
import {
  AdviceOfCase,
  AnswerFollowUp,
  EngagementsOfCase,
  RecordMeeting,
  ReviewReport,
  SubmitReport,
} from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import {
  eventTypes,
  jobContext,
  problemOf,
  requesterOf,
  staff,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, REPORT } from './engagements-fixture.js';
import { meetingsFixture } from './meetings-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { agree } = meetingsFixture(() => app);
const run = (name: string) => app.get(JobRegistry).get(name).handler.run({}, jobContext);
const count = async (consultationId: string, type: string) =>
  (await eventTypes(app, consultationId)).filter((eventType) => eventType === type).length;

describe('the report of a meeting', () => {
  test('is asked for two days before its last day and once after, and the desk hears of that', async () => {
    const { consultationId, engagementId, supporter } = await acceptedCase(app);
    const { id: meetingId } = await agree(engagementId, 1);
    app.clock.set('2026-12-01T11:00:00+09:00');
    const outcome = { outcome: 'held', notes: null, needNext: null } as const;
    await app.get(RecordMeeting).execute({ meetingId, ...outcome }, supporter.actor);
    const counts = async (at: string) => {
      app.clock.set(at);
      await run('engagements.remind-reports');
      await run('engagements.remind-reports');
      return [
        await count(consultationId, 'report.due-soon'),
        await count(consultationId, 'report.overdue'),
      ];
    };
    expect(await counts('2026-12-05T18:00:00+09:00')).toEqual([0, 0]);
    expect(await counts('2026-12-06T09:10:00+09:00')).toEqual([1, 0]);
    expect(await counts('2026-12-08T16:59:00+09:00')).toEqual([1, 0]);
    expect(await counts('2026-12-09T09:10:00+09:00')).toEqual([1, 1]);
    await app.get(SubmitReport).execute({ engagementId, report: REPORT }, supporter.actor);
    expect(await counts('2026-12-20T09:10:00+09:00')).toEqual([1, 1]);
  });
});

describe('where the centre reviews reports first', () => {
  const settings = () => app.get(Centre).profile;
  beforeAll(() => Object.assign(settings(), { reviewReports: true }));
  afterAll(() => Object.assign(settings(), { reviewReports: false }));

  const stateOf = async (id: string) => (await app.get(ShowConsultation).byId(id)).state;
  const handIn = (it: Awaited<ReturnType<typeof acceptedCase>>) =>
    app
      .get(SubmitReport)
      .execute({ engagementId: it.engagementId, report: REPORT }, it.supporter.actor);

  test('the requester reads a report only when staff have shared it', async () => {
    const it = await acceptedCase(app);
    await handIn(it);
    expect(await app.get(AdviceOfCase).list(it.consultationId)).toEqual([]);
    expect(await stateOf(it.consultationId)).toBe('advising');
    expect(await eventTypes(app, it.consultationId)).toContain('report.review-requested');
    expect((await problemOf(handIn(it))).code).toBe('in-review');
    const { engagementId } = it;
    await app.get(ReviewReport).execute({ engagementId, review: { decision: 'approve' } }, staff());
    expect(await app.get(AdviceOfCase).list(it.consultationId)).toMatchObject([
      { advice: REPORT.advice },
    ]);
    expect(await stateOf(it.consultationId)).toBe('answered');
  });

  test('given back, it is the supporter’s draft again, with the request', async () => {
    const it = await acceptedCase(app);
    await handIn(it);
    const { engagementId } = it;
    const review = { decision: 'return', comment: '費用の目安を書き足してください。' } as const;
    await app.get(ReviewReport).execute({ engagementId, review }, staff());
    const { report } = await app.get(EngagementsOfCase).one(engagementId);
    expect(report).toMatchObject({ state: 'draft', reviewComment: review.comment });
    const again = app.get(ReviewReport).execute({ engagementId, review }, staff());
    expect((await problemOf(again)).code).toBe('no-report-in-review');
    await handIn(it);
    await app.get(ReviewReport).execute({ engagementId, review: { decision: 'approve' } }, staff());
    expect(await stateOf(it.consultationId)).toBe('answered');
  });

  test('is no business of the supporter’s', async () => {
    const it = await acceptedCase(app);
    await handIn(it);
    const { engagementId } = it;
    const own = app
      .get(ReviewReport)
      .execute({ engagementId, review: { decision: 'approve' } }, it.supporter.actor);
    expect((await problemOf(own)).status).toBe(403);
  });
});

describe('three months later', () => {
  test('who was advised is asked once, and answers with one press', async () => {
    const { consultationId, engagementId, supporter } = await acceptedCase(app);
    await app.get(SubmitReport).execute({ engagementId, report: REPORT }, supporter.actor);
    const asked = async (at: string) => {
      app.clock.set(at);
      await run('engagements.request-follow-up');
      return count(consultationId, 'follow-up.invited');
    };
    const answer = (value: 'done' | 'partly') =>
      app
        .get(AnswerFollowUp)
        .execute({ consultationId, answer: value }, requesterOf(consultationId));
    expect((await problemOf(answer('done'))).status).toBe(404);
    expect(await asked('2027-02-18T09:30:00+09:00')).toBe(0);
    expect(await asked('2027-02-19T10:00:00+09:00')).toBe(1);
    expect(await asked('2027-02-20T10:00:00+09:00')).toBe(1);
    await answer('done');
    await answer('done');
    await answer('partly');
    expect(await count(consultationId, 'follow-up.answered')).toBe(2);
  });
});
