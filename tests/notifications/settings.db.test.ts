import { CloseDigests } from '../../server/notifications/commands/close-digests.js';
import { RequeueDeliveries } from '../../server/notifications/commands/requeue-deliveries.js';
import { RequestMailTest } from '../../server/notifications/commands/request-mail-test.js';
import { SetMailPreference } from '../../server/notifications/commands/set-mail-preference.js';
import { SetMailSettings } from '../../server/notifications/commands/set-mail-settings.js';
import { SweepMails } from '../../server/notifications/commands/sweep-mails.js';
import { MailSettingsStore } from '../../server/notifications/delivery/mail-settings.js';
import { MailPreferences } from '../../server/notifications/queries/mail-preferences.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import { addStaff, type StaffMember } from './support/people.js';
import { Post } from './support/post.js';

let office: TestApp;
let staff: StaffMember;
let post: Post;
beforeAll(async () => {
  office = await testApp();
  staff = await addStaff(office);
  post = new Post(office);
});
afterAll(() => office.close());

const ADMIN: Actor = { kind: 'account', id: 'x', role: 'admin', name: '架空 管理', via: 'session' };
const setQuiet = async (quietHours: { from: string; to: string } | null) => {
  const { version, keepDays } = await office.get(MailSettingsStore).current();
  await office.get(SetMailSettings).execute({ quietHours, keepDays, version }, ADMIN);
};
const want = (mode: 'immediate' | 'digest' | 'off') =>
  office.get(SetMailPreference).execute({ template: 'staff-new-consultation', mode }, staff);
const submitFor = async () => {
  const { id, receiptNumber } = await submit(office);
  await sql(office.database.url, 'UPDATE consultation SET assignee_id = $2 WHERE id = $1', [
    id,
    staff.id,
  ]);
  return receiptNumber;
};

it('sends each mail at once where nobody has chosen', async () => {
  await submitFor();
  expect((await post.deliver())['shokuin@example.jp']).toHaveLength(1);
});

it('gathers what somebody wants once a day into one mail, and sends none without news', async () => {
  await want('digest');
  const first = await submitFor();
  const second = await submitFor();
  expect((await post.deliver())['shokuin@example.jp']).toBeUndefined();
  expect(await office.get(CloseDigests).execute()).toBe(1);
  const [digest, ...others] = (await post.deliver())['shokuin@example.jp'] ?? [];
  expect(others).toEqual([]);
  expect(digest?.subject).toContain('一日のまとめ（2件）');
  expect(digest?.text).toContain(`${first}、${second}`);
  expect(await office.get(CloseDigests).execute()).toBe(0);
});

it('leaves out what somebody does not want, and only that', async () => {
  await want('off');
  await submitFor();
  const mails = await post.deliver();
  expect(mails['shokuin@example.jp']).toBeUndefined();
  expect(mails['hanako@example.jp']).toHaveLength(1);
  const items = await office.get(MailPreferences).of(staff.id);
  expect(items.filter(({ mode }) => mode !== 'immediate').map(({ template }) => template)).toEqual([
    'staff-new-consultation',
  ]);
  await want('immediate');
});

it('lets the night pass before a mail nobody waits for, and sends the receipt at once', async () => {
  await setQuiet({ from: '21:00', to: '07:00' });
  office.clock.set(new Date('2026-11-21T22:00:00+09:00'));
  await submitFor();
  const planned = await post.plan();
  const rows = await sql<{ template: string; next_attempt_at: Date; queued: boolean }>(
    office.database.url,
    `SELECT template, next_attempt_at, EXISTS (SELECT 1 FROM outbox_event
       WHERE type = 'delivery.created' AND payload ->> 'deliveryId' = delivery.id::text) AS queued
     FROM delivery WHERE id = ANY($1) ORDER BY template`,
    [planned],
  );
  expect(rows).toMatchObject([
    { template: 'receipt', queued: true },
    {
      template: 'staff-new-consultation',
      queued: false,
      next_attempt_at: new Date('2026-11-22T07:00:00+09:00'),
    },
  ]);
  office.clock.set(new Date('2026-11-22T06:59:00+09:00'));
  await office.get(RequeueDeliveries).execute();
  const due = () =>
    sql(
      office.database.url,
      `SELECT 1 FROM outbox_event AS it JOIN delivery ON delivery.id::text = it.payload ->> 'deliveryId'
       WHERE it.type = 'delivery.due' AND template = 'staff-new-consultation' AND delivery.id = ANY($1)`,
      [planned],
    );
  expect(await due()).toHaveLength(0);
  office.clock.set(new Date('2026-11-22T07:00:00+09:00'));
  await office.get(RequeueDeliveries).execute();
  expect(await due()).toHaveLength(1);
  await setQuiet(null);
});

it('sends somebody an example of a mail, in the language asked for', async () => {
  await office.get(RequestMailTest).execute({ template: 'receipt', language: 'en' }, staff);
  const [mail] = (await post.deliver())['shokuin@example.jp'] ?? [];
  expect(mail?.subject).toContain('（試し送り）We have received your consultation');
  expect(mail?.text).toContain('架空 花子');
  await expect(
    office.get(RequestMailTest).execute({ template: 'no-such-mail', language: 'ja' }, staff),
  ).rejects.toMatchObject({ status: 404 });
});

it('forgets mails that are long over, and keeps what waits for somebody', async () => {
  const count = async (table: string) =>
    (await sql<{ n: number }>(office.database.url, `SELECT count(*)::int AS n FROM ${table}`))[0]
      ?.n;
  await sql(
    office.database.url,
    `INSERT INTO inbound_mail (id, message_key, source, state, received_at, settled_at)
     VALUES (gen_random_uuid(), 'a', 'imap', 'held', $1, NULL),
            (gen_random_uuid(), 'b', 'imap', 'dismissed', $1, $1)`,
    [office.clock.now()],
  );
  const open = `SELECT 1 FROM delivery WHERE state = 'created'`;
  const waiting = (await sql(office.database.url, open)).length;
  office.clock.advance(401 * 86_400_000);
  expect(await office.get(SweepMails).execute()).toBeGreaterThan(5);
  expect(await count('delivery')).toBe(waiting);
  expect(await count('inbound_mail')).toBe(1);
});

it('is set by administrators only, by the version that was read', async () => {
  const { version } = await office.get(MailSettingsStore).current();
  const input = { quietHours: null, keepDays: 100, version };
  await expect(office.get(SetMailSettings).execute(input, staff)).rejects.toMatchObject({
    status: 403,
  });
  await expect(
    office.get(SetMailSettings).execute({ ...input, version: version + 1 }, ADMIN),
  ).rejects.toMatchObject({ status: 412 });
});
