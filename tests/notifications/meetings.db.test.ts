import {
  AcceptOffer,
  CancelMeeting,
  ChooseTime,
  MakeOffer,
  MeetingBody,
  ProposeMeeting,
} from '../../server/engagements/index.js';
import { RecordHearing } from '../../server/consultations/index.js';
import { MailComposer } from '../../server/notifications/mails/composers/mail-composer.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import { addStaff, addSupporter } from './support/people.js';
import { Post } from './support/post.js';

const HANAKO = 'hanako@example.jp';
const TARO = 'taro@example.jp';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

test('both who meet hear of proposals, of the time, and of its end; each once and with a file', async () => {
  const post = new Post(office);
  const staff = await addStaff(office);
  const supporter = await addSupporter(office, staff, '架空 太郎', TARO);
  const { id } = await submit(office);
  const hearing = { problem: '紙が多い', goal: '減らす', constraints: '', firstAdvice: '' };
  await office.get(RecordHearing).execute({ id, ...hearing, readyForMatching: true }, staff);
  const offer = { kind: 'advice', note: null, cascade: false } as const;
  const { id: engagementId } = await office
    .get(MakeOffer)
    .execute({ consultationId: id, supporterId: supporter.id, ...offer }, staff);
  await office.get(AcceptOffer).execute({ engagementId }, supporter);
  await post.deliver();

  const times = { startsAt: '2026-12-01T10:00:00+09:00', endsAt: '2026-12-01T11:00:00+09:00' };
  const url = 'https://meet.example.jp/x';
  const body = MeetingBody.parse({ proposals: [times], url });
  const meeting = await office.get(ProposeMeeting).execute({ engagementId, ...body }, supporter);
  const proposed = await post.deliver();
  expect(Object.keys(proposed)).toEqual([HANAKO]);
  expect(proposed[HANAKO]?.[0]?.links[0]).toMatch(/\/c\/[\w-]{48}\/meetings\?m=[\w-]{44}$/);

  const proposalId = meeting.proposals[0]?.id ?? '';
  const requester = { kind: 'requester', id } as const;
  await office.get(ChooseTime).execute({ meetingId: meeting.id, proposalId }, requester);
  const scheduled = await post.deliver();
  expect(Object.keys(scheduled).sort()).toEqual([HANAKO, TARO]);
  expect(scheduled[TARO]?.[0]?.text).toContain('令和8年12月1日（火） 10:00');
  expect(scheduled[TARO]?.[0]?.text).not.toContain('花子');
  expect(scheduled[HANAKO]?.[0]?.text).not.toContain(url);

  await office.get(CancelMeeting).execute({ meetingId: meeting.id, reason: null }, requester);
  const events = await sql<{ id: string; type: string; payload: Record<string, string> }>(
    office.database.url,
    `SELECT id, type, payload FROM outbox_event WHERE type LIKE 'meeting.%' ORDER BY id`,
  );
  const letterAbout = (type: string) =>
    office.get(MailComposer).write(
      'meeting-requester',
      events.find((event) => event.type === type)!,
      {
        kind: 'requester',
        id,
      },
    );
  // The plan is off: what was to be told of it is not news any more.
  expect(await letterAbout('meeting.scheduled')).toBeNull();
  const off = await letterAbout('meeting.cancelled');
  expect(off?.mail.calendar).toMatchObject({ method: 'CANCEL' });
  expect(off?.mail.calendar?.content).toContain(`ATTENDEE`);
  expect(off?.mail.calendar?.content.replace(/\r\n /g, '')).toContain(`mailto:${HANAKO}`);
  const last = await post.deliver();
  expect(last[TARO]?.[0]?.subject).toContain('面談を取りやめました');
});
