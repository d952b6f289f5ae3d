import {
  CancelMeeting,
  ChangeMeeting,
  MeetingBody,
  MeetingCalendar,
  ProposeMeeting,
  ProposeTimes,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import {
  auditOf,
  eventsOf,
  eventTypes,
  problemOf,
  requesterOf,
  staff,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { acceptedCase, offeredCase } from './engagements-fixture.js';
import { hour, meetingsFixture } from './meetings-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { propose, agree, choose, one } = meetingsFixture(() => app);

describe('arranging a meeting', () => {
  test('the supporter proposes, the requester presses one button, and both are told', async () => {
    const { consultationId, engagementId, supporter } = await acceptedCase(app);
    const meeting = await propose(engagementId, supporter.actor, {
      url: 'https://meet.example.jp/x',
    });
    expect(meeting).toMatchObject({ state: 'proposed', number: 1, startsAt: null });
    const [, second] = meeting.proposals;
    const requester = requesterOf(consultationId);
    await choose(meeting.id, second?.id ?? '', requester);
    await choose(meeting.id, second?.id ?? '', requester);
    expect(await one(meeting.id)).toMatchObject({
      state: 'scheduled',
      startsAt: '2026-12-02T05:00:00.000Z',
      endsAt: '2026-12-02T06:00:00.000Z',
      supporterName: supporter.name,
    });
    const told = (await eventsOf(app, consultationId)).filter(({ type }) => /^meeting/.test(type));
    const ids = { meetingId: meeting.id, engagementId, consultationId, supporterId: supporter.id };
    expect(told).toEqual([
      { type: 'meeting.proposed', payload: { ...ids, by: 'supporter' } },
      { type: 'meeting.scheduled', payload: ids },
    ]);
    expect(await timelineOf(app, consultationId)).toEqual(
      expect.arrayContaining(['meeting-proposed', 'meeting-scheduled']),
    );
    expect(await auditOf(app, meeting.id)).toEqual(['meeting.proposed', 'meeting.scheduled']);
  });

  test('nobody settles on what they proposed themselves; the other side may propose too', async () => {
    const { consultationId, engagementId, supporter } = await acceptedCase(app);
    const meeting = await propose(engagementId, supporter.actor);
    const own = choose(meeting.id, meeting.proposals[0]?.id ?? '', supporter.actor);
    expect((await problemOf(own)).status).toBe(403);
    const { proposals } = MeetingBody.parse({ proposals: [hour(3, 9)] });
    const requester = requesterOf(consultationId);
    const both = await app
      .get(ProposeTimes)
      .execute({ meetingId: meeting.id, proposals }, requester);
    expect(both.proposals.map(({ by }) => by)).toEqual(['supporter', 'supporter', 'requester']);
    await choose(meeting.id, both.proposals[2]?.id ?? '', supporter.actor);
    expect((await one(meeting.id)).startsAt).toBe('2026-12-03T00:00:00.000Z');
  });

  test('a time that has passed meanwhile can no longer be chosen', async () => {
    const { consultationId, engagementId, supporter } = await acceptedCase(app);
    const meeting = await propose(engagementId, supporter.actor);
    app.clock.set('2026-12-01T10:00:00+09:00');
    const late = choose(meeting.id, meeting.proposals[0]?.id ?? '', requesterOf(consultationId));
    expect(await problemOf(late)).toMatchObject({ status: 409, code: 'meeting-past' });
  });

  test('a meeting in the past is refused, with the field', async () => {
    const { engagementId, supporter } = await acceptedCase(app);
    const proposals = [{ startsAt: '2026-11-20T10:00:00Z', endsAt: '2026-11-20T11:00:00Z' }];
    const problem = await problemOf(propose(engagementId, supporter.actor, { proposals }));
    expect(problem.errors).toMatchObject([{ pointer: '/proposals/0/startsAt' }]);
  });

  test('an address that would run something is refused', () => {
    const url = 'javascript:alert(1)';
    expect(MeetingBody.safeParse({ proposals: [hour(1, 10)], url }).success).toBe(false);
  });

  test('is nothing for strangers, nor before the offer is accepted', async () => {
    const offered = await offeredCase(app);
    const early = await problemOf(propose(offered.engagementId, staff()));
    expect(early).toMatchObject({ status: 409, code: 'not-meetable' });
    const { engagementId } = await acceptedCase(app);
    for (const stranger of [offered.supporter.actor, requesterOf(offered.consultationId)]) {
      expect((await problemOf(propose(engagementId, stranger))).status).toBe(404);
    }
    expect((await problemOf(propose(engagementId, staff('auditor')))).status).toBe(403);
  });
});

describe('two meetings of one supporter', () => {
  test('do not overlap, also when two schedule at once', async () => {
    const { engagementId, consultationId, supporter } = await acceptedCase(app);
    const meetings = [
      await propose(engagementId, supporter.actor),
      await propose(engagementId, supporter.actor),
    ];
    const both = await Promise.allSettled(
      meetings.map(({ id, proposals }) =>
        choose(id, proposals[0]?.id ?? '', requesterOf(consultationId)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((it) => it.status === 'rejected');
    expect(refused?.reason).toMatchObject({ status: 409, code: 'meeting-overlap' });
  });

  test('are kept apart by the database, too', async () => {
    const { engagementId, supporter } = await acceptedCase(app);
    await agree(engagementId, 5);
    const second = await propose(engagementId, supporter.actor);
    const forced = sql(
      app.database.ownerUrl,
      `UPDATE meeting SET state = 'scheduled', starts_at = '2026-12-05T01:30:00Z',
         ends_at = '2026-12-05T02:30:00Z' WHERE id = $1`,
      [second.id],
    );
    await expect(forced).rejects.toThrow('meeting_overlap');
  });
});

describe('the limit of meetings', () => {
  test('holds for the case; called-off ones and a manager’s reason make room', async () => {
    const { engagementId, supporter } = await acceptedCase(app);
    const first = await agree(engagementId, 7);
    await agree(engagementId, 8);
    await agree(engagementId, 9);
    const fourth = await problemOf(propose(engagementId, supporter.actor));
    expect(fourth).toMatchObject({ status: 409, code: 'meeting-limit' });
    expect((await problemOf(agree(engagementId, 10, { reason: 'x' }))).code).toBe('meeting-limit');
    const more = MeetingBody.parse({
      proposals: [hour(10, 10)],
      reason: '節目のため',
      agreed: true,
    });
    const extra = await app
      .get(ProposeMeeting)
      .execute({ engagementId, ...more }, staff('manager'));
    expect(extra).toMatchObject({ number: 4, extraReason: '節目のため', state: 'scheduled' });
    for (const { id } of [first, extra]) {
      await app.get(CancelMeeting).execute({ meetingId: id, reason: null }, staff());
    }
    expect((await propose(engagementId, supporter.actor)).number).toBe(5);
  });
});

describe('changes', () => {
  test('raise SEQUENCE under the same UID, and calling off does once more', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    const { id: meetingId, uid } = await agree(engagementId, 11);
    const change = (version: number, changes: Record<string, unknown>) =>
      app.get(ChangeMeeting).execute({ meetingId, version, changes }, staff());
    await change(1, { place: '津市の架空会館' });
    const moved = {
      startsAt: new Date(hour(11, 15).startsAt),
      endsAt: new Date(hour(11, 15).endsAt),
    };
    await change(2, moved);
    expect((await problemOf(change(2, moved))).status).toBe(412);
    const file = () => app.get(MeetingCalendar).file(meetingId, 'hanako@example.jp');
    const changed = await file();
    expect(changed.method).toBe('REQUEST');
    expect(changed.content).toContain('SEQUENCE:2\r\n');
    expect(changed.content).toContain('DTSTART:20261211T060000Z');
    await app
      .get(CancelMeeting)
      .execute({ meetingId, reason: '体調不良' }, requesterOf(consultationId));
    const off = await file();
    expect(off).toMatchObject({ method: 'CANCEL' });
    expect(off.content).toContain('SEQUENCE:3\r\n');
    for (const { content } of [changed, off]) {
      expect(content.replace(/\r\n /g, '')).toContain(`UID:${uid}\r\n`);
    }
    expect(await eventTypes(app, consultationId)).toEqual(
      expect.arrayContaining(['meeting.scheduled', 'meeting.changed', 'meeting.cancelled']),
    );
  });

  test('are for those who hold the meeting, and only while it stands', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    const { id: meetingId } = await agree(engagementId, 12);
    const change = (actor: Actor) =>
      app.get(ChangeMeeting).execute({ meetingId, version: null, changes: { place: 'x' } }, actor);
    expect((await problemOf(change(requesterOf(consultationId)))).status).toBe(403);
    await app.get(CancelMeeting).execute({ meetingId, reason: null }, staff());
    expect(await problemOf(change(staff()))).toMatchObject({ status: 409, code: 'meeting-over' });
  });

  test('releasing the supporter calls their meetings off', async () => {
    const { consultationId, engagementId } = await acceptedCase(app);
    const { id } = await agree(engagementId, 14);
    await app.get(WithdrawOffer).execute({ engagementId, reason: null }, staff());
    expect((await one(id)).state).toBe('cancelled');
    expect(await eventTypes(app, consultationId)).toContain('meeting.cancelled');
  });
});
