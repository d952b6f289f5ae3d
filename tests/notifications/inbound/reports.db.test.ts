import { ReplyAddresses } from '../../../server/notifications/inbound/reply-addresses.js';
import { testApp } from '../../support/app.js';
import { submit } from '../support/cases.js';
import { InboundFixture } from './inbound-fixture.js';
import { bounceMail, plainMail } from './mails.js';

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start();
});
afterAll(() => post.stop());

describe('a report', () => {
  const stateOf = async (id: string) =>
    (await post.sql('SELECT state, last_error FROM delivery WHERE id = $1', [id]))[0];

  it('about a dead address makes the mail a failure and stops the next one', async () => {
    const { deliveryId, bounceTo } = await post.mailed();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'delivered' });
    await post.handIn(bounceMail({ to: bounceTo, status: '5.1.1' }));
    await post.readAll();
    expect(await post.last()).toMatchObject({
      state: 'report',
      reason: '5.1.1',
      delivery_id: deliveryId,
    });
    expect(await stateOf(deliveryId)).toEqual({
      state: 'permanent-failure',
      last_error: 'あて先に届きませんでした（5.1.1）',
    });
    const suppressions = () =>
      post.centre.inject({
        url: '/api/v1/mail-suppressions',
        headers: { authorization: `Bearer ${post.key}` },
      });
    const { items } = (await suppressions()).json<{ items: { id: string; address: string }[] }>();
    expect(items).toMatchObject([
      { address: 'hanako@example.jp', reason: 'bounce', status: '5.1.1' },
    ]);
    const lifted = await post.centre.inject({
      method: 'POST',
      url: `/api/v1/mail-suppressions/${items[0]!.id}/lift`,
      headers: { authorization: `Bearer ${post.key}` },
      payload: { reason: '電話で確かめました' },
    });
    expect(lifted.statusCode).toBe(204);
    expect((await suppressions()).json()).toEqual({ items: [] });
  });

  it('about a full mailbox is a failure for now; one that only tells of delay changes nothing', async () => {
    const { deliveryId, bounceTo } = await post.mailed();
    await post.handIn(bounceMail({ to: bounceTo, status: '4.2.2', action: 'delayed' }));
    await post.readAll();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'delivered' });
    await post.handIn(bounceMail({ to: bounceTo, status: '4.2.2' }));
    await post.readAll();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'temporary-failure' });
    expect(await post.sql('SELECT 1 FROM mail_suppression')).toEqual([]);
  });

  it('anybody can make up stops nobody’s mail', async () => {
    const { deliveryId } = await post.mailed();
    const messageId = `<${deliveryId}@127.0.0.1>`;
    await post.handIn(bounceMail({ to: 'desk@example.jp', status: '5.1.1', messageId }));
    await post.readAll();
    expect(await stateOf(deliveryId)).toMatchObject({ state: 'permanent-failure' });
    expect(await post.sql('SELECT 1 FROM mail_suppression')).toEqual([]);
  });
});

describe('the way in', () => {
  it('is closed to whoever cannot sign, signs something else, or plays an old call again', async () => {
    const raw = plainMail({});
    const content = raw.toString('base64');
    const old = String(Number(post.stamp()) - 600);
    for (const over of [
      { signature: '' },
      { signature: post.sign(post.stamp(), content, 'another secret') },
      { signature: post.sign(post.stamp(), `${content}x`) },
      { signature: post.sign(old, content) },
      { timestamp: old, signature: post.sign(old, content) },
      { timestamp: 'x', signature: post.sign('x', content) },
    ]) {
      expect((await post.handIn(raw, over)).statusCode).toBe(401);
    }
  });

  it('takes larger mails as bytes', async () => {
    const { id } = await submit(post.centre);
    const to = await post.centre
      .get(ReplyAddresses)
      .forAnswers({ recipientKind: 'requester', recipientId: id, consultationId: id });
    const raw = plainMail({ body: '長い文'.repeat(100_000) });
    const timestamp = post.stamp();
    const signature = post.sign(timestamp, Buffer.concat([Buffer.from(`${to!}.`), raw]));
    const answer = await post.call(raw, { timestamp, signature, recipient: to! });
    expect(answer.statusCode).toBe(202);
    await post.readAll();
    const [message] = await post.messagesOf(id);
    expect(message!.body).toContain('［続きは原文にあります］');
    expect(message!.body.length).toBeLessThanOrEqual(10_000);
  });

  it('is not there without a secret', async () => {
    const closed = await testApp();
    const raw = plainMail({}).toString('base64');
    const timestamp = post.stamp();
    const answer = await closed.inject({
      method: 'POST',
      url: '/api/v1/inbound-mail',
      headers: {
        'x-inbound-timestamp': timestamp,
        'x-inbound-signature': post.sign(timestamp, raw),
      },
      payload: { raw },
    });
    expect(answer.statusCode).toBe(404);
    await closed.close();
  });
});
