import { PlanDeliveries } from '../../server/notifications/commands/plan-deliveries.js';
import { RequeueDeliveries } from '../../server/notifications/commands/requeue-deliveries.js';
import { SendDelivery } from '../../server/notifications/commands/send-delivery.js';
import { ListDeliveries } from '../../server/notifications/queries/list-deliveries.js';
import {
  MailNotSent,
  MailTransport,
} from '../../server/notifications/delivery/transport/mail-transport.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import { startSmtp, type TestSmtp } from './support/smtp.js';

const MINUTE = 60_000;

describe('sending through a mail server', () => {
  let smtp: TestSmtp;
  let office: TestApp;
  beforeAll(async () => {
    smtp = await startSmtp();
    office = await testApp({ env: { SMTP_URL: smtp.url } });
  });
  afterAll(async () => {
    await office.close();
    await smtp.close();
  });
  beforeEach(async () => {
    smtp.behave('accept');
    smtp.mails.length = 0;
    await sql(office.database.url, 'DELETE FROM mail_suppression');
  });

  let events = 0;
  /** A case whose receipt is planned; gives the delivery's id. */
  const plan = async (): Promise<string> => {
    const { id: consultationId } = await submit(office);
    events += 1;
    const cause = {
      id: String(events),
      type: 'consultation.submitted',
      payload: { consultationId },
    };
    const [id] = await office.get(PlanDeliveries).execute(cause);
    expect(await office.get(PlanDeliveries).execute(cause)).toEqual([]);
    return id!;
  };
  const send = (id: string) => office.get(SendDelivery).execute(id);
  const sweep = () => office.get(RequeueDeliveries).execute();
  const delivery = (id: string) => office.get(ListDeliveries).byId(id);
  const queued = async (id: string) =>
    (
      await sql<{ type: string }>(
        office.database.url,
        `SELECT type FROM outbox_event WHERE payload ->> 'deliveryId' = $1 ORDER BY id`,
        [id],
      )
    ).map(({ type }) => type);

  it('plans once, wakes the mail queue in the same transaction, and sends once', async () => {
    const id = await plan();
    expect(await delivery(id)).toMatchObject({ state: 'created', attempts: 0, sentAt: null });
    expect(await queued(id)).toEqual(['delivery.created']);
    await Promise.all([send(id), send(id)]);
    await send(id);
    expect(await delivery(id)).toMatchObject({ state: 'delivered', attempts: 1, lastError: null });
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]!.messageId).toBe(`<${id}@127.0.0.1>`);
  });

  it('waits after a 4xx, longer each time, and gets through in the end', async () => {
    const id = await plan();
    smtp.behave('later');
    await send(id);
    expect(await delivery(id)).toMatchObject({
      state: 'created',
      attempts: 1,
      lastError: '今は受け取れないと言われました（451 4.7.1）',
    });
    expect(await sweep()).toBe(0);
    office.clock.advance(MINUTE);
    expect(await sweep()).toBeGreaterThanOrEqual(1);
    expect(await sweep()).toBe(0);
    await send(id);
    expect(await delivery(id)).toMatchObject({ state: 'created', attempts: 2 });
    smtp.behave('accept');
    office.clock.advance(5 * MINUTE);
    await sweep();
    expect(await queued(id)).toEqual(['delivery.created', 'delivery.due', 'delivery.due']);
    await send(id);
    expect(await delivery(id)).toMatchObject({ state: 'delivered', attempts: 3, lastError: null });
  });

  it('gives up at once after a 5xx, and sends nothing more to an address that is not there', async () => {
    const id = await plan();
    smtp.behave('refuse');
    await send(id);
    expect(await delivery(id)).toMatchObject({
      state: 'permanent-failure',
      attempts: 1,
      nextAttemptAt: null,
      lastError: '受け取りを断られました（550 5.1.1）',
    });
    office.clock.advance(60 * MINUTE);
    await sweep();
    expect(await queued(id)).toEqual(['delivery.created']);
    smtp.behave('accept');
    const next = await plan();
    await send(next);
    expect(await delivery(next)).toMatchObject({
      state: 'permanent-failure',
      lastError: '前に届かなかったあて先のため、送りませんでした',
    });
    expect(smtp.mails).toEqual([]);
  });

  it('says that it was our own server that could not be reached', async () => {
    const id = await plan();
    const away = new MailNotSent('サーバーにつながりません', false, 'ours');
    const spy = jest.spyOn(office.get(MailTransport), 'send').mockRejectedValue(away);
    for (let tries = 0; tries < 10; tries += 1) {
      await send(id);
      office.clock.advance(24 * 60 * MINUTE);
      await sweep();
    }
    spy.mockRestore();
    expect(await delivery(id)).toMatchObject({ state: 'technical-failure', attempts: 10 });
  });

  it.each(['drop-before-data', 'drop-after-data', 'refuse-content'] as const)(
    'keeps the mail when the server does: %s',
    async (behaviour) => {
      const id = await plan();
      smtp.behave(behaviour);
      await send(id);
      const final = behaviour === 'refuse-content';
      expect(await delivery(id)).toMatchObject({
        state: final ? 'permanent-failure' : 'created',
        attempts: 1,
      });
      const suppressed = await sql(office.database.url, 'SELECT 1 FROM mail_suppression');
      expect(suppressed).toEqual([]);
    },
  );

  it('gives up after days of a server that is away', async () => {
    const id = await plan();
    smtp.behave('later');
    for (let tries = 0; tries < 10; tries += 1) {
      await send(id);
      office.clock.advance(24 * 60 * MINUTE);
      await sweep();
    }
    expect(await delivery(id)).toMatchObject({ state: 'temporary-failure', attempts: 10 });
  });

  it('sends again what was in the hands of a worker that died, as the same mail', async () => {
    const id = await plan();
    smtp.behave('drop-after-data');
    await send(id);
    expect(smtp.mails).toHaveLength(1);
    // The worker dies before it can note anything.
    await sql(office.database.url, `UPDATE delivery SET state = 'sending' WHERE id = $1`, [id]);
    smtp.behave('accept');
    office.clock.advance(11 * MINUTE);
    await sweep();
    await send(id);
    expect(await delivery(id)).toMatchObject({ state: 'delivered' });
    expect(smtp.mails.map(({ messageId }) => messageId)).toEqual([
      `<${id}@127.0.0.1>`,
      `<${id}@127.0.0.1>`,
    ]);
  });

  it('queues again what the queue has lost', async () => {
    const id = await plan();
    office.clock.advance(6 * MINUTE);
    await sweep();
    expect(await queued(id)).toEqual(['delivery.created', 'delivery.due']);
  });

  it('does not write to somebody who has become nobody', async () => {
    const id = await plan();
    await sql(office.database.url, `UPDATE consultation SET email = NULL`);
    await send(id);
    expect(await delivery(id)).toMatchObject({ state: 'cancelled', attempts: 1 });
    expect(smtp.mails).toHaveLength(0);
  });
});

describe('without a mail server', () => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp({ env: { PROFILE: 'server' } });
  });
  afterAll(() => office.close());

  it('mails wait and say why', async () => {
    const { id: consultationId } = await submit(office);
    const cause = { id: '1', type: 'consultation.submitted', payload: { consultationId } };
    const [id] = await office.get(PlanDeliveries).execute(cause);
    await office.get(SendDelivery).execute(id!);
    expect(await office.get(RequeueDeliveries).execute()).toBe(0);
    expect(await office.get(ListDeliveries).byId(id!)).toMatchObject({
      state: 'created',
      attempts: 0,
      lastError: 'メールの送信先（SMTP_URL）が設定されていません。',
    });
  });
});
