import { ChangeMeeting, EngagementsOfCase, RecordMeeting } from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import {
  eventTypes,
  jobContext,
  problemOf,
  requesterOf,
  staff,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase } from './engagements-fixture.js';
import { hour, meetingsFixture } from './meetings-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { agree, one } = meetingsFixture(() => app);

describe('what came of it', () => {
  const record = (meetingId: string, outcome: 'held' | 'no_show', actor: Actor) =>
    app
      .get(RecordMeeting)
      .execute({ meetingId, outcome, notes: '次は在庫', needNext: true }, actor);

  test('is recorded once the meeting has begun; the engagement is at work from then on', async () => {
    const { engagementId, consultationId, supporter } = await acceptedCase(app);
    const { id } = await agree(engagementId, 15);
    expect((await problemOf(record(id, 'held', supporter.actor))).code).toBe('not-yet');
    app.clock.set('2026-12-15T11:00:00+09:00');
    expect((await problemOf(record(id, 'held', requesterOf(consultationId)))).status).toBe(403);
    await record(id, 'held', supporter.actor);
    expect(await one(id)).toMatchObject({ state: 'held', needNext: true, notes: '次は在庫' });
    expect((await app.get(EngagementsOfCase).one(engagementId)).state).toBe('active');
    expect((await problemOf(record(id, 'no_show', staff()))).code).toBe('no-such-move');
  });

  test('nobody came: that meeting does not count', async () => {
    const { engagementId } = await acceptedCase(app);
    const { id } = await agree(engagementId, 16);
    app.clock.set('2026-12-16T10:30:00+09:00');
    await record(id, 'no_show', staff());
    app.clock.set(NOW);
    for (const day of [17, 18, 19]) await agree(engagementId, day);
  });
});

describe('the day before', () => {
  const remind = () =>
    app.get(JobRegistry).get('engagements.remind-meetings').handler.run({}, jobContext);
  const reminders = async (consultationId: string) =>
    (await eventTypes(app, consultationId)).filter((type) => type === 'meeting.tomorrow').length;

  test('everybody is reminded, once for each time the meeting is set to', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    const { id: meetingId } = await agree(engagementId, 21);
    app.clock.set('2026-12-19T23:59:00+09:00');
    await remind();
    expect(await reminders(consultationId)).toBe(0);
    app.clock.set('2026-12-20T09:00:00+09:00');
    await remind();
    await remind();
    expect(await reminders(consultationId)).toBe(1);
    const changes = {
      startsAt: new Date(hour(22, 10).startsAt),
      endsAt: new Date(hour(22, 10).endsAt),
    };
    await app.get(ChangeMeeting).execute({ meetingId, version: null, changes }, staff());
    app.clock.set('2026-12-21T09:00:00+09:00');
    await remind();
    expect(await reminders(consultationId)).toBe(2);
  });
});
