import { CancelRegistration, MoveSeminar, UpdateSeminar } from '../../server/seminars/index.js';
import { ChangeRegistration, CheckIn } from '../../server/seminars/index.js';
import { RemindParticipantsJob } from '../../server/seminars/jobs/remind-participants.js';
import { TendSeminarsJob } from '../../server/seminars/jobs/tend-seminars.js';
import { SurveyParticipantsJob } from '../../server/seminars/jobs/survey-participants.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { jobContext, staff } from '../consultations/consultations-fixture.js';
import { holder, seminarsFixture } from './seminars-fixture.js';

let app: TestApp;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp({ work: true });
});
afterAll(() => app.close());
beforeEach(() => {
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
});

/** The mails to an address, oldest first, once there are so many. */
const mailsTo = (address: string, count: number) =>
  eventually(async () => {
    const rows = await sql<{ subject: string; text: string }>(
      app.database.ownerUrl,
      'SELECT subject, text FROM captured_mail WHERE to_address = $1 ORDER BY at, id',
      [address],
    );
    return rows.length >= count ? rows : undefined;
  });

test('confirmed, waitlisted, promoted, cancelled: each is told with their number and their own link', async () => {
  const id = await office.published({ onsiteCapacity: 1, venueName: '架空会館 4階' });
  const [first, second] = [await office.register(id, 101), await office.register(id, 102)];
  const [confirmed] = await mailsTo('sanka101@example.jp', 1);
  expect(confirmed?.subject).toContain(`お申し込みを受け付けました（${first.number}）`);
  expect(confirmed?.text).toContain('架空会館 4階');
  expect(confirmed?.text).toContain(first.registrationUrl);
  const [waits] = await mailsTo('sanka102@example.jp', 1);
  expect(waits?.text).toContain('今の順番：1番目');
  await app.get(CancelRegistration).execute({ registrationId: first.id }, holder(first.id));
  expect((await mailsTo('sanka101@example.jp', 2))[1]?.subject).toContain('取り消しました');
  const [, promoted] = await mailsTo('sanka102@example.jp', 2);
  expect(promoted?.subject).toContain(`ご参加いただけます（${second.number}）`);
});

test('the online address is in no mail before the day before, and only in theirs who are online', async () => {
  const onlineUrl = 'https://meet.example.jp/himitsu';
  const id = await office.published({ onlineUrl });
  await office.register(id, 201, { mode: 'online' });
  await office.register(id, 202);
  await mailsTo('sanka201@example.jp', 1);
  app.clock.set(new Date('2026-12-04T14:00:00+09:00'));
  await app.get(RemindParticipantsJob).run(undefined, jobContext);
  await app.get(RemindParticipantsJob).run(undefined, jobContext);
  const [before, reminder, ...more] = await mailsTo('sanka201@example.jp', 2);
  expect(before?.text).not.toContain(onlineUrl);
  expect(reminder?.text).toContain(onlineUrl);
  expect(more).toEqual([]);
  const [, onsite] = await mailsTo('sanka202@example.jp', 2);
  expect(onsite?.text).not.toContain(onlineUrl);
});

test('who is asked and does not answer in time loses the seat, is told, and the next is asked', async () => {
  const id = await office.published({ onsiteCapacity: 1 });
  const first = await office.register(id, 301);
  await office.register(id, 302);
  await office.register(id, 303);
  await mailsTo('sanka302@example.jp', 1);
  app.clock.set(new Date('2026-12-04T20:00:00+09:00'));
  await app.get(CancelRegistration).execute({ registrationId: first.id }, holder(first.id));
  const [, question] = await mailsTo('sanka302@example.jp', 2);
  expect(question?.text).toContain('お返事の期限：令和8年12月5日（土） 2:00');
  app.clock.set(new Date('2026-12-05T02:00:00+09:00'));
  await app.get(TendSeminarsJob).run(undefined, jobContext);
  expect((await mailsTo('sanka302@example.jp', 3))[2]?.subject).toContain(
    'お返事の期限が過ぎました',
  );
  expect((await mailsTo('sanka303@example.jp', 2))[1]?.subject).toContain('席が空きました');
  expect(await office.states(id)).toEqual({
    '0001': 'cancelled',
    '0002': 'cancelled',
    '0003': 'asked',
  });
});

test('a change of the date and calling it off reach everybody with a place', async () => {
  const id = await office.published({});
  const registrationReceipt = await office.register(id, 401);
  const gone = await office.register(id, 402);
  await mailsTo('sanka402@example.jp', 1);
  await app.get(CancelRegistration).execute({ registrationId: gone.id }, holder(gone.id));
  await mailsTo('sanka402@example.jp', 2);
  await app.get(UpdateSeminar).execute(
    {
      seminarId: id,
      version: 2,
      changes: {
        startsAt: new Date('2026-12-12T13:30:00+09:00'),
        endsAt: new Date('2026-12-12T15:15:00+09:00'),
      },
    },
    staff(),
  );
  expect((await mailsTo('sanka401@example.jp', 2))[1]?.text).toContain(
    '令和8年12月12日（土） 13:30〜15:15',
  );
  const changes = { mode: 'online' as const };
  await app
    .get(ChangeRegistration)
    .execute(
      { registrationId: registrationReceipt.id, version: null, changes },
      holder(registrationReceipt.id),
    );
  expect((await mailsTo('sanka401@example.jp', 3))[2]?.text).toContain('参加方法：オンライン');
  await app
    .get(MoveSeminar)
    .execute({ seminarId: id, to: 'cancelled', reason: '大雪のため' }, staff());
  expect((await mailsTo('sanka401@example.jp', 4))[3]?.text).toContain('理由：大雪のため');
  expect(await mailsTo('sanka402@example.jp', 2)).toHaveLength(2);
});

test('whoever was there is asked whether it was useful, once', async () => {
  const id = await office.published({});
  const registrationReceipt = await office.register(id, 501);
  await office.register(id, 502);
  app.clock.set(new Date('2026-12-05T13:20:00+09:00'));
  await app.get(CheckIn).execute({ registrationId: registrationReceipt.id }, staff());
  app.clock.set(new Date('2026-12-05T16:00:00+09:00'));
  await app.get(MoveSeminar).execute({ seminarId: id, to: 'held', absent: 'all' }, staff());
  const mails = await mailsTo('sanka501@example.jp', 2);
  expect(mails[1]?.subject).toContain('お役に立ちましたか');
  await app.get(SurveyParticipantsJob).run({ seminarId: id }, jobContext);
  expect(await mailsTo('sanka501@example.jp', 2)).toHaveLength(2);
  expect(await office.states(id)).toEqual({ '0001': 'attended', '0002': 'no_show' });
});
