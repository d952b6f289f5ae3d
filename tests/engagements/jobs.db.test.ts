import { MoveConsultation } from '../../server/consultations/index.js';
import {
  AcceptOffer,
  DeclineOffer,
  EngagementsOfCase,
  SubmitReport,
} from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import { UpdateSupporter } from '../../server/supporters/index.js';
import {
  eventsOf,
  eventTypes,
  jobContext,
  staff,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { acceptedCase, aSupporter, offeredCase, REPORT } from './engagements-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const run = (name: string, payload: unknown = {}) =>
  app.get(JobRegistry).get(name).handler.run(payload, jobContext);
const list = (id: string) => app.get(EngagementsOfCase).list(id);
const states = async (id: string) => (await list(id)).map(({ state }) => state);

describe('the sweep', () => {
  const sweep = () => run('engagements.expire-offers');

  test('runs every five minutes and ends what is past its deadline, once', async () => {
    const { declaration } = app.get(JobRegistry).get('engagements.expire-offers');
    expect(declaration).toMatchObject({ schedule: '*/5 * * * *', queue: 'slow' });
    const { consultationId, engagementId } = await offeredCase(app, { cascade: true });
    app.clock.set('2026-11-26T16:59:59+09:00');
    await sweep();
    expect(await states(consultationId)).toEqual(['offered']);
    app.clock.set('2026-11-26T17:00:00+09:00');
    await sweep();
    await sweep();
    expect(await states(consultationId)).toEqual(['expired']);
    const told = (await eventsOf(app, consultationId)).filter(
      ({ type }) => type === 'offer.expired',
    );
    expect(told).toMatchObject([{ payload: { engagementId, cascade: true } }]);
    expect(await timelineOf(app, consultationId)).toContain('offer-expired');
  });

  test('leaves alone what was answered in time', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    await app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
    app.clock.set('2026-12-27T00:00:00+09:00');
    await sweep();
    expect(await states(consultationId)).toEqual(['accepted']);
  });
});

describe('the next candidate', () => {
  const next = (consultationId: string, supporterId: string) =>
    run('engagements.offer-next', { consultationId, supporterId, cascade: true });

  async function declinedCase() {
    const over = { cascade: true, kind: 'lecture', note: '12月の講演です' } as const;
    const declined = await offeredCase(app, over);
    await app
      .get(DeclineOffer)
      .execute(
        { engagementId: declined.engagementId, reason: 'too_busy', comment: null },
        declined.supporter.actor,
      );
    return declined;
  }

  test('is asked the same, once however often the job runs', async () => {
    const { consultationId } = await declinedCase();
    const second = await aSupporter(app);
    await next(consultationId, second.id);
    await next(consultationId, second.id);
    const [, offer, ...more] = await list(consultationId);
    expect(more).toEqual([]);
    expect(offer).toMatchObject({
      supporterId: second.id,
      state: 'offered',
      kind: 'lecture',
      note: '12月の講演です',
      cascade: true,
    });
  });

  test('is never somebody who was asked before', async () => {
    const { consultationId, supporter } = await declinedCase();
    await next(consultationId, supporter.id);
    expect(await states(consultationId)).toEqual(['declined']);
  });

  test('who went on leave meanwhile is not asked, and the job does not try for hours', async () => {
    const { consultationId } = await declinedCase();
    const { id, version } = await aSupporter(app);
    await app.get(UpdateSupporter).execute({ id, version, changes: { status: 'paused' } }, staff());
    await expect(next(consultationId, id)).resolves.toBeUndefined();
    expect(await states(consultationId)).toEqual(['declined']);
  });

  test('an error that may pass is thrown, so that the queue tries again', async () => {
    const { consultationId } = await declinedCase();
    await expect(next(consultationId, 'not-an-id')).rejects.toThrow();
  });
});

describe('through outbox and queue', () => {
  let live: TestApp;
  beforeAll(async () => {
    live = await testApp({ work: true });
  });
  afterAll(() => live.close());

  test('closing the case completes the engagement', async () => {
    const { consultationId, supporter, engagementId } = await acceptedCase(live);
    await live.get(SubmitReport).execute({ engagementId, report: REPORT }, supporter.actor);
    const close = { id: consultationId, to: 'closed', reason: null } as const;
    await live.get(MoveConsultation).execute(close, staff());
    await eventually(async () => {
      const { state } = await live.get(EngagementsOfCase).one(engagementId);
      expect(state).toBe('completed');
      return true;
    });
    expect(await eventTypes(live, consultationId)).not.toContain('offer.withdrawn');
  });
});
