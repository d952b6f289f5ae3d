import { EndCascade } from '../../server/engagements/commands/end-cascade.js';
import { Escalations } from '../../server/engagements/queries/escalations.js';
import { RecordMeeting } from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import {
  eventTypes,
  jobContext,
  submitCase,
  SYSTEM,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, offeredCase } from './engagements-fixture.js';
import { meetingsFixture } from './meetings-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeEach(async () => {
  app = await testApp({ now: NOW });
});
afterEach(() => app.close());

const run = (name: string) => app.get(JobRegistry).get(name).handler.run({}, jobContext);

test('late replies, offers and reports are listed, what is late the longest first', async () => {
  const { id } = await submitCase(app);
  const offered = await offeredCase(app);
  const accepted = await acceptedCase(app);
  const { id: meetingId } = await meetingsFixture(() => app).agree(accepted.engagementId, 1);
  expect(await app.get(Escalations).list()).toEqual([]);
  // Received on a Saturday before a holiday: late from the closing hour of the Thursday on, not before.
  app.clock.set('2026-11-26T16:59:59+09:00');
  expect(await app.get(Escalations).list()).toEqual([]);
  app.clock.set('2026-11-26T17:00:00+09:00');
  expect(await app.get(Escalations).list()).toMatchObject([
    { kind: 'reply', consultationId: id, dueAt: '2026-11-26T08:00:00.000Z' },
    { kind: 'offer', dueAt: '2026-11-26T08:00:00.000Z' },
  ]);
  app.clock.set('2026-12-01T12:00:00+09:00');
  const outcome = { outcome: 'held', notes: null, needNext: null } as const;
  await app.get(RecordMeeting).execute({ meetingId, ...outcome }, accepted.supporter.actor);
  app.clock.set('2026-12-09T00:00:00+09:00');
  expect(await app.get(Escalations).list()).toMatchObject([
    { kind: 'reply', consultationId: id, engagementId: null },
    { kind: 'offer', engagementId: offered.engagementId, supporterName: offered.supporter.name },
    { kind: 'report', engagementId: accepted.engagementId, dueAt: '2026-12-08T08:00:00.000Z' },
  ]);
});

test('an offer is reminded of once, and only while it waits', async () => {
  const { consultationId } = await offeredCase(app);
  const count = async () =>
    (await eventTypes(app, consultationId)).filter((eventType) => eventType === 'offer.reminded')
      .length;
  await run('engagements.remind-offers');
  expect(await count()).toBe(0);
  app.clock.set('2026-11-25T09:05:00+09:00');
  await run('engagements.remind-offers');
  await run('engagements.remind-offers');
  expect(await count()).toBe(1);
});

test('when nobody is left to ask, the desk is told and the timeline says so, once an event', async () => {
  const { consultationId } = await offeredCase(app);
  const end = (eventId: string) => app.get(EndCascade).execute({ consultationId, eventId }, SYSTEM);
  await end('7');
  await end('7');
  expect(
    (await timelineOf(app, consultationId)).filter((value) => value === 'cascade-ended'),
  ).toHaveLength(1);
  expect(await eventTypes(app, consultationId)).toContain('cascade.ended');
});
