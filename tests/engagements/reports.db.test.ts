import { MoveConsultation, ShowConsultation } from '../../server/consultations/index.js';
import {
  AcceptOffer,
  AdviceOfCase,
  EngagementsOfCase,
  FollowCase,
  SaveReportDraft,
  ShowSupporterCase,
  SubmitReport,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import {
  eventTypes,
  problemOf,
  staff,
  SYSTEM,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, aSupporter, makeOffer, offeredCase, REPORT } from './engagements-fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const EMPTY = {
  situation: '',
  advice: '',
  nextSteps: '',
  materials: '',
  minutesSpent: null,
  metOn: null,
  method: null,
};
const draft = (engagementId: string, actor: Actor, over = {}) =>
  app.get(SaveReportDraft).execute({ engagementId, report: { ...EMPTY, ...over } }, actor);
const submit = (engagementId: string, actor: Actor, over = {}) =>
  app.get(SubmitReport).execute({ engagementId, report: { ...REPORT, ...over } }, actor);
const caseState = async (id: string) => (await app.get(ShowConsultation).byId(id)).state;
const move = async (id: string, to: string, reason: string | null = null) => {
  const from = await caseState(id);
  await app.get(MoveConsultation).execute({ id, to: to as 'closed', reason }, staff());
  await app.get(FollowCase).execute({ consultationId: id, from, to }, SYSTEM);
};
const state = async (id: string) => (await app.get(EngagementsOfCase).one(id)).state;

describe('a draft', () => {
  test('is kept over and over in one place, and makes the engagement active', async () => {
    const { supporter, engagementId } = await acceptedCase(app);
    await draft(engagementId, supporter.actor, { situation: '途中まで' });
    await draft(engagementId, supporter.actor, { situation: '続き', minutesSpent: 30 });
    const view = await app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect(view).toMatchObject({
      engagement: { state: 'active' },
      draft: { state: 'draft', situation: '続き', minutesSpent: 30 },
      submitted: [],
      mayReport: true,
    });
  });

  test('is not shown to the requester', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    await draft(engagementId, supporter.actor, { advice: 'まだ考え中' });
    expect(await app.get(AdviceOfCase).list(consultationId)).toEqual([]);
  });

  test('two saves at once leave one draft', async () => {
    const { supporter, engagementId } = await acceptedCase(app);
    await Promise.all(['a', 'b'].map((advice) => draft(engagementId, supporter.actor, { advice })));
    const { draft: kept } = await app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect(['a', 'b']).toContain(kept?.advice);
  });

  test('of a meeting to come is refused', async () => {
    const { supporter, engagementId } = await acceptedCase(app);
    const problem = await problemOf(draft(engagementId, supporter.actor, { metOn: '2026-11-22' }));
    expect(problem.errors).toMatchObject([{ pointer: '/metOn' }]);
  });
});

describe('a report', () => {
  test('answers the case and can be read by everybody it is for', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    await draft(engagementId, supporter.actor, { situation: '途中' });
    const report = await submit(engagementId, supporter.actor);
    expect(await caseState(consultationId)).toBe('answered');
    expect(await app.get(AdviceOfCase).list(consultationId)).toEqual([
      {
        id: report.id,
        supporterName: supporter.name,
        supporterAffiliation: '株式会社架空',
        situation: REPORT.situation,
        advice: REPORT.advice,
        nextSteps: REPORT.nextSteps,
        materials: '',
        metOn: '2026-11-20',
        submittedAt: app.clock.now(),
      },
    ]);
    expect((await app.get(EngagementsOfCase).list(consultationId))[0]?.report).toMatchObject({
      state: 'submitted',
      minutesSpent: 90,
    });
    expect((await eventTypes(app, consultationId)).slice(-3)).toEqual([
      'report.submitted',
      'consultation.moved',
      'consultation.answered',
    ]);
    expect((await timelineOf(app, consultationId)).slice(-2)).toEqual([
      'report-submitted',
      'moved',
    ]);
  });

  test('sent twice at once arrives once', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    const results = await Promise.allSettled([
      submit(engagementId, supporter.actor),
      submit(engagementId, supporter.actor),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await app.get(AdviceOfCase).list(consultationId)).toHaveLength(1);
    expect(await problemOf(submit(engagementId, supporter.actor))).toMatchObject({
      status: 409,
      code: 'already-reported',
    });
  });

  test('ends the wait for the requester too', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    await move(consultationId, 'awaiting_requester');
    await submit(engagementId, supporter.actor);
    expect(await caseState(consultationId)).toBe('answered');
  });

  test('needs a yes first, and is nobody else’s', async () => {
    const offered = await offeredCase(app);
    const early = await problemOf(submit(offered.engagementId, offered.supporter.actor));
    expect(early).toMatchObject({ status: 409, code: 'not-accepted' });
    const { engagementId } = await acceptedCase(app);
    const byLink: Actor = { kind: 'link', link: 'offer', id: engagementId };
    for (const actor of [offered.supporter.actor, byLink, staff()]) {
      expect((await problemOf(submit(engagementId, actor))).status).toBe(404);
      expect((await problemOf(draft(engagementId, actor))).status).toBe(404);
    }
  });

  test('of a supporter who was released is not found any more', async () => {
    const { supporter, engagementId } = await acceptedCase(app);
    await app.get(WithdrawOffer).execute({ engagementId, reason: null }, staff());
    expect((await problemOf(submit(engagementId, supporter.actor))).status).toBe(404);
    const seen = app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect((await problemOf(seen)).status).toBe(404);
  });

  test('of a second adviser is taken when the first has answered', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    const second = await aSupporter(app);
    const other = await makeOffer(app, consultationId, second.id);
    await app.get(AcceptOffer).execute({ engagementId: other.id }, second.actor);
    await submit(engagementId, supporter.actor);
    await submit(other.id, second.actor);
    expect(await app.get(AdviceOfCase).list(consultationId)).toHaveLength(2);
    const answered = (await eventTypes(app, consultationId)).filter(
      (type) => type === 'consultation.answered',
    );
    expect(answered).toHaveLength(1);
  });
});

describe('when the case goes on', () => {
  test('not solved: the same adviser goes on and reports again', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    await submit(engagementId, supporter.actor);
    await move(consultationId, 'advising', 'まだ動かない');
    expect(await state(engagementId)).toBe('active');
    await submit(engagementId, supporter.actor, { advice: '二回目の助言' });
    const advice = await app.get(AdviceOfCase).list(consultationId);
    expect(advice.map((advice) => advice.advice)).toEqual([REPORT.advice, '二回目の助言']);
    expect(await caseState(consultationId)).toBe('answered');
  });

  test('closed: the reported is completed and can still be read, the rest is taken back', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    const waiting = await makeOffer(app, consultationId, (await aSupporter(app)).id);
    await submit(engagementId, supporter.actor);
    await move(consultationId, 'closed');
    expect([await state(engagementId), await state(waiting.id)]).toEqual([
      'completed',
      'withdrawn',
    ]);
    const view = await app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect(view).toMatchObject({ mayReport: false, submitted: [{ advice: REPORT.advice }] });
    expect(await problemOf(submit(engagementId, supporter.actor))).toMatchObject({
      code: 'support-over',
    });
  });

  test('withdrawn: whoever was at work is released, once however often the job runs', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    await move(consultationId, 'withdrawn', '解決した');
    await app
      .get(FollowCase)
      .execute({ consultationId, from: 'advising', to: 'withdrawn' }, SYSTEM);
    expect(await state(engagementId)).toBe('withdrawn');
    const told = (await eventTypes(app, consultationId)).filter(
      (eventType) => eventType === 'offer.withdrawn',
    );
    expect(told).toHaveLength(1);
  });

  test('another supporter is wanted: the one at work is released', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    await move(consultationId, 'matching');
    expect(await state(engagementId)).toBe('withdrawn');
  });

  test('a late job sees where the case is now, not where it was', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(app);
    await submit(engagementId, supporter.actor);
    const late = { consultationId, from: 'answered', to: 'advising' };
    await app.get(FollowCase).execute(late, SYSTEM);
    expect(await state(engagementId)).toBe('reported');
  });
});
