import { RequeueDeliveries } from '../../server/notifications/commands/requeue-deliveries.js';
import { ResendDelivery } from '../../server/notifications/commands/resend-delivery.js';
import { SendDelivery } from '../../server/notifications/commands/send-delivery.js';
import { ListDeliveries } from '../../server/notifications/queries/list-deliveries.js';
import { WAITS_ITS_TURN } from '../../server/notifications/domain/first-mails.js';
import { SubmitConsultation } from '../../server/consultations/index.js';
import { ApiKeys, ConfirmedAddresses } from '../../server/identity/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { registrationBody, seminarsFixture } from '../seminars/seminars-fixture.js';
import { submission as apiSubmission } from '../support/submissions.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission, submit } from './support/cases.js';
import { Post } from './support/post.js';

let app: TestApp;
let post: Post;
const office = seminarsFixture(() => app);
beforeAll(async () => {
  app = await testApp({ env: { RATE_LIMIT: 'on' } });
  post = new Post(app);
});
afterAll(() => app.close());

const mailsTo = async (pattern: string): Promise<number> =>
  (
    await sql(app.database.ownerUrl, 'SELECT 1 FROM captured_mail WHERE to_address LIKE $1', [
      pattern,
    ])
  ).length;
const waiting = () =>
  sql<{ id: string; to_address: string }>(
    app.database.ownerUrl,
    `SELECT id, to_address FROM delivery WHERE state = 'created' AND last_error = $1 ORDER BY id`,
    [WAITS_ITS_TURN],
  );
const sweep = async () => {
  await app.get(RequeueDeliveries).execute();
  for (const { id } of await waiting()) await app.get(SendDelivery).execute(id);
};

test('one mailbox gets three first mails an hour, over cases, seminars and every way of writing it', async () => {
  const seminar = await office.published();
  await submit(app, { email: 'k.ataro@gmail.com' });
  await office.register(seminar, 1, { email: 'Kataro+seminar@gmail.com' });
  const api = await app.inject({
    method: 'POST',
    url: '/api/v1/consultations',
    payload: apiSubmission({
      requester: { type: 'citizen', name: '架空', email: 'ｋａｔａｒｏ@googlemail.com' },
    }),
  });
  expect(api.statusCode).toBe(201);
  const late = await submit(app, { email: 'katar.o@gmail.com' });
  const more = await office.register(seminar, 2, { email: 'KATARO@gmail.com' });
  expect(late.receiptNumber).toMatch(/^R8-/);
  expect(more.status).toBe('confirmed');
  await post.deliver();
  expect(await mailsTo('%mail.com')).toBe(3);
  const [first] = await waiting();
  expect(await waiting()).toHaveLength(2);
  expect(await app.get(ListDeliveries).byId(first!.id)).toMatchObject({
    state: 'created',
    attempts: 0,
    lastError: WAITS_ITS_TURN,
    nextAttemptAt: '2026-11-21T02:00:00.000Z',
  });
  // The sweeper finds nothing before the hour is over, and everything after.
  app.clock.advance(59 * 60_000);
  await sweep();
  expect(await mailsTo('%mail.com')).toBe(3);
  app.clock.advance(60_000);
  await sweep();
  expect(await mailsTo('%mail.com')).toBe(5);
  expect(await waiting()).toEqual([]);
});

test('twenty forms at once: three mails an hour, and every one in the end', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => submit(app, { email: `rush+${String(n)}@example.jp` })),
  );
  const planned = await post.plan();
  await Promise.all(planned.map((id) => app.get(SendDelivery).execute(id)));
  const counts = [await mailsTo('rush+%')];
  for (let hours = 1; hours < 8; hours += 1) {
    app.clock.advance(60 * 60_000);
    await sweep();
    counts.push(await mailsTo('rush+%'));
  }
  expect(counts).toEqual([3, 6, 9, 12, 15, 18, 20, 20]);
});

test('a mail tried again is the same mail', async () => {
  await submit(app, { email: 'again@example.jp' });
  const [id] = await post.plan();
  const rows = () =>
    sql(app.database.ownerUrl, 'SELECT * FROM first_mail WHERE delivery_id = $1', [id]);
  await app.get(SendDelivery).execute(id!);
  await sql(app.database.ownerUrl, `UPDATE delivery SET state = 'created' WHERE id = $1`, [id]);
  await app.get(SendDelivery).execute(id!);
  expect(await rows()).toHaveLength(1);
});

test('codes and later mails count until the address is confirmed, first mails always', async () => {
  const email = 'kakunin@example.jp';
  const { receiptNumber } = await submit(app, { email });
  await post.deliver();
  const ask = async () => {
    await app.inject({
      method: 'POST',
      url: '/track',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `receipt=${receiptNumber}`,
    });
    await post.deliver();
  };
  for (let n = 0; n < 3; n += 1) await ask();
  expect(await mailsTo(email)).toBe(3);
  // A code that is over before its turn is not sent at all.
  app.clock.advance(61 * 60_000);
  await sweep();
  expect(await mailsTo(email)).toBe(3);
  await app.get(ConfirmedAddresses).confirm(email, 'code');
  for (let n = 0; n < 5; n += 1) await ask();
  expect(await mailsTo(email)).toBe(8);
  for (let n = 0; n < 5; n += 1) await submit(app, { email });
  await post.deliver();
  expect(await mailsTo(email)).toBe(11);
});

test('what staff send by hand waits for nothing, and vouches for the address; a key is no hand', async () => {
  const email = 'tegami@example.jp';
  const byHand = { submission: submission({ email }), idempotencyKey: null };
  for (let n = 0; n < 5; n += 1) await app.get(SubmitConsultation).execute(byHand, staff());
  const mails = (await post.deliver())[email] ?? [];
  expect(mails).toHaveLength(5);
  expect(mails[0]?.text).toContain('架空 花子 様');
  const authorization = `Bearer ${await app.get(ApiKeys).create('form', 'staff')}`;
  const seminar = await office.published();
  for (let n = 0; n < 4; n += 1) {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/seminars/${seminar}/registrations`,
      headers: { authorization },
      payload: registrationBody(n, { email: 'kagi@example.jp' }),
    });
    expect(answer.statusCode).toBe(201);
  }
  const keyed = (await post.deliver())['kagi@example.jp'] ?? [];
  expect(keyed).toHaveLength(3);
  expect(keyed[0]?.text).not.toContain('架空 参加者');
  // Staff see the one that waits, and may send it at once.
  const last = (await waiting()).find(({ to_address }) => to_address === 'kagi@example.jp');
  await app.get(ResendDelivery).execute({ id: last!.id }, staff());
  await app.get(SendDelivery).execute(last!.id);
  expect(await mailsTo('kagi@example.jp')).toBe(4);
});
