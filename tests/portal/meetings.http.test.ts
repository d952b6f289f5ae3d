import { MeetingBody, Meetings, ProposeMeeting } from '../../server/engagements/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';
import { addSupporter, offerCase, submitCase } from './support/cases.js';

let app: TestApp;
let arranged: { supporter: PlainBrowser; requester: PlainBrowser; desk: string; tracking: string };
let engagementId: string;

beforeAll(async () => {
  app = await testApp();
  const { id } = await addSupporter(app);
  const made = await offerCase(app, id);
  ({ engagementId } = made);
  const supporter = new PlainBrowser(app);
  await supporter.post(`${made.offerPath}/accept`);
  arranged = {
    supporter,
    requester: new PlainBrowser(app),
    desk: `/desk/cases/${engagementId}/meetings`,
    tracking: `${made.trackingPath}/meetings`,
  };
});
afterAll(() => app.close());

const all = () => app.get(Meetings).ofEngagement(engagementId);

test('a meeting is arranged without JavaScript: times from one, one press of the other', async () => {
  const { supporter, requester, desk, tracking } = arranged;
  const sent = await supporter.submit(desk, {
    intent: 'propose',
    method: 'online',
    url: 'https://meet.example.jp/x',
    date1: '２０２６年12月1日',
    time1: '１４時',
    date2: '2026-12-02',
    time2: '9:30',
    minutes: '90',
  });
  expect(sent.html).toContain('候補の日時を送りました');
  const [meeting] = await all();
  expect(meeting?.proposals).toMatchObject([
    { startsAt: '2026-12-01T05:00:00.000Z', endsAt: '2026-12-01T06:30:00.000Z' },
    { startsAt: '2026-12-02T00:30:00.000Z', endsAt: '2026-12-02T02:00:00.000Z' },
  ]);
  const page = await requester.get(tracking);
  expect(page.html).toContain('令和8年12月1日（火） 14:00');
  expect((await all())[0]?.state).toBe('proposed');
  const proposal = meeting?.proposals[1]?.id ?? '';
  const chosen = await requester.submit(`${tracking}/${meeting?.id ?? ''}/choose`, { proposal });
  expect(chosen.html).toContain('面談の日時が決まりました');
  expect(chosen.html).toContain('https://meet.example.jp/x');
  for (const [who, at] of [
    [requester, tracking],
    [supporter, desk],
  ] as const) {
    const file = await who.get(`${at}/${meeting?.id ?? ''}/calendar.ics`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.html).toContain('DTSTART:20261202T003000Z');
  }
  expect((await requester.get(tracking.replace('/meetings', ''))).html).toContain(tracking);
});

test('what was typed wrong is said beside its field, and kept', async () => {
  const { supporter, desk } = arranged;
  const typed = { intent: 'propose', method: 'online', date1: '2026-11-20', time1: '10:00' };
  const past = await supporter.post(desk, typed);
  expect(past.status).toBe(422);
  expect(past.html).toContain('今より後の日時');
  const nonsense = await supporter.post(desk, { ...typed, time1: '朝' });
  expect(nonsense.html).toContain('14:00のように');
  expect(nonsense.html).toContain('value="朝"');
  const address = await supporter.post(desk, {
    ...typed,
    date1: '2026-12-03',
    url: 'javascript:alert(1)',
  });
  expect(address.html).toContain('https:// から始まる形');
  expect((await supporter.post(desk, { intent: 'propose' })).html).toContain('1つ以上');
});

test('the requester proposes other times, and calls off', async () => {
  const { requester, tracking } = arranged;
  const proposals = [
    { startsAt: '2026-12-08T10:00:00+09:00', endsAt: '2026-12-08T11:00:00+09:00' },
  ];
  const [first] = await all();
  const staffs = await app.get(ProposeMeeting).execute(
    { engagementId, ...MeetingBody.parse({ proposals }) },
    {
      kind: 'account',
      id: '01890000-0000-7000-8000-000000000001',
      role: 'staff',
      name: '架空 職員',
      via: 'session',
    },
  );
  const at = `${tracking}/${staffs.id}`;
  const wrong = await requester.post(`${at}/proposals`, { 'm2-date1': '2026-12-09' });
  expect(wrong.status).toBe(422);
  const sent = await requester.submit(`${at}/proposals`, {
    'm2-date1': '2026-12-09',
    'm2-time1': '13:00',
  });
  expect(sent.html).toContain('日時を提案しました');
  const off = await requester.submit(`${tracking}/${first?.id ?? ''}/cancel`, {});
  expect(off.html).toContain('面談を取りやめました');
  expect((await all()).map(({ state }) => state)).toEqual(['cancelled', 'proposed']);
});

test('nobody reaches a meeting through another case’s link', async () => {
  const other = await submitCase(app);
  const [meeting] = await all();
  const at = `${other.trackingPath}/meetings/${meeting?.id ?? ''}`;
  const stranger = new PlainBrowser(app);
  expect((await stranger.post(`${at}/cancel`)).status).toBe(404);
  expect((await stranger.get(`${at}/calendar.ics`)).status).toBe(404);
  expect((await stranger.get(`${other.trackingPath}/meetings/nonsense/calendar.ics`)).status).toBe(
    404,
  );
});

test('a settled meeting is moved by its supporter: the SEQUENCE rises, and mistakes stay on the page', async () => {
  const { supporter, desk } = arranged;
  await supporter.post(desk, {
    intent: 'agreed',
    method: 'phone',
    phone: '059-000-0000',
    date1: '2026-12-15',
    time1: '10:00',
    minutes: '60',
  });
  const moved = async () => (await all()).find(({ state }) => state === 'scheduled');
  const meeting = await moved();
  const prefix = `change${String(meeting?.number)}-`;
  const change = (time: string) =>
    supporter.submit(`${desk}/${meeting?.id ?? ''}/change`, {
      [`${prefix}date`]: '令和8年12月16日',
      [`${prefix}time`]: time,
      [`${prefix}minutes`]: '30',
      [`${prefix}phone`]: '059-000-1111',
    });
  const wrong = await change('昼ごろ');
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain(`<a href="#${prefix}time">`);
  expect(wrong.html).toContain('value="昼ごろ"');
  const done = await change('13:30');
  expect(done.html).toContain('面談の予定を変えました');
  expect(await moved()).toMatchObject({
    startsAt: '2026-12-16T04:30:00.000Z',
    endsAt: '2026-12-16T05:00:00.000Z',
    phone: '059-000-1111',
    sequence: 1,
  });
});
