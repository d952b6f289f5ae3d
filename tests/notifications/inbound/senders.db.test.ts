import { ReceiveMail } from '../../../server/notifications/commands/receive-mail.js';
import { testConfig } from '../../support/app.js';
import { InboundFixture } from './inbound-fixture.js';
import { plainMail, type MailParts } from './mails.js';

/* `From` is what anybody writes: it lets nobody in, and is believed only of a mail server we trust. */

const said = (result: string, server = 'mx.example.jp') =>
  `Authentication-Results: ${server}; dmarc=${result} header.from=example.jp`;
const RECEIVED = 'Received: from out.example.jp by mx.example.jp; Sat, 21 Nov 2026 10:00:00 +0900';

/** A mail with headers above all others, as servers write them. */
const arrived = (above: readonly string[], parts: MailParts): Buffer =>
  Buffer.concat([Buffer.from(above.map((line) => `${line}\r\n`).join('')), plainMail(parts)]);

interface Listed {
  id: string;
  state: string;
  reason: string | null;
  senderConfirmed: boolean | null;
}

describe('with a mail server that is trusted', () => {
  let post: InboundFixture;
  beforeAll(async () => {
    post = await InboundFixture.start({ TRUSTED_AUTHSERV_IDS: 'mx.example.jp, MX2.example.jp' });
  });
  afterAll(() => post.stop());

  const arrive = async (above: readonly string[], parts: MailParts): Promise<Listed> => {
    expect((await post.handIn(arrived(above, parts))).statusCode).toBe(202);
    await post.readAll();
    const list = await post.asStaff('GET', '/api/v1/inbound-mails');
    return list.json<{ items: Listed[] }>().items[0]!;
  };
  const thread = async (id: string) => {
    const answer = await post.asStaff('GET', `/api/v1/consultations/${id}/messages`);
    return answer.json<{ items: { body: string; senderConfirmed?: boolean }[] }>().items;
  };

  it.each([
    ['the topmost header of the server says so', [said('pass'), RECEIVED], true],
    ['another trusted server says so', [said('pass', 'mx2.example.jp'), RECEIVED], true],
    ['it says that it is forged', [said('fail'), RECEIVED], false],
    ['the sender says so in its name, below', [said('fail'), RECEIVED, said('pass')], false],
    ['the sender says so in another name', [RECEIVED, said('pass', 'mx.evil.example')], false],
    ['nobody says anything', [RECEIVED], false],
  ])('an answer is in the thread, confirmed or not: %s', async (_what, above, senderConfirmed) => {
    const { id, replyTo } = await post.mailed();
    const row = await arrive(above, { to: replyTo, body: '火曜日でお願いします。' });
    expect(row).toMatchObject({ state: 'threaded', senderConfirmed });
    expect(await thread(id)).toMatchObject([
      { body: 'ご都合はいかがですか。' },
      { body: '火曜日でお願いします。', senderConfirmed },
    ]);
  });

  it('is asked the same about mails that a mailbox brings', async () => {
    const { id, replyTo } = await post.mailed();
    for (const above of [[said('pass'), RECEIVED], [RECEIVED]]) {
      const raw = arrived(above, { to: replyTo, body: '郵便受けから' });
      await post.centre.get(ReceiveMail).execute({ raw, source: 'imap', envelopeTo: null });
    }
    await post.readAll();
    const confirmed = (await thread(id)).slice(1).map((it) => it.senderConfirmed);
    expect(confirmed.sort()).toEqual([false, true]);
  });

  it('the address of a requester lets nobody into their case, confirmed or not', async () => {
    const { id } = await post.mailed();
    for (const above of [[said('pass'), RECEIVED], [RECEIVED]]) {
      const row = await arrive(above, { to: 'soudan@reply.example.jp', body: '本人です' });
      expect(row).toMatchObject({ state: 'held', reason: 'unknown-address' });
    }
    expect(await thread(id)).toHaveLength(1);
  });

  it('who is confirmed as somebody else is not confirmed as the requester', async () => {
    const { id, replyTo } = await post.mailed();
    const row = await arrive([said('pass'), RECEIVED], { from: 'taro@example.jp', to: replyTo });
    expect(row).toMatchObject({ state: 'held', reason: 'other-sender', senderConfirmed: true });
    const [found] = await post.sql<{ n: string }>(
      'SELECT receipt_number AS n FROM consultation WHERE id = $1',
      [id],
    );
    const settled = await post.asStaff('POST', `/api/v1/inbound-mails/${row.id}/settle`, {
      receiptNumber: found!.n,
    });
    expect(settled.statusCode).toBe(200);
    expect((await thread(id)).at(-1)).toMatchObject({ senderConfirmed: false });
  });

  it('the office reads whether senders can be confirmed', async () => {
    const answer = await post.asStaff('GET', '/api/v1/mail-settings');
    expect(answer.json()).toMatchObject({ confirmsSenders: true });
  });
});

describe('without one', () => {
  let post: InboundFixture;
  beforeAll(async () => {
    post = await InboundFixture.start();
  });
  afterAll(() => post.stop());

  it('nobody is confirmed, and answers to the secret address arrive as before', async () => {
    const { id, replyTo } = await post.mailed();
    const emailConfirmed = async () =>
      (await post.asStaff('GET', `/api/v1/consultations/${id}`)).json<{
        requester: { emailConfirmed: boolean | null };
      }>().requester.emailConfirmed;
    expect(await emailConfirmed()).toBe(false);
    const raw = arrived([said('pass'), RECEIVED], { to: replyTo, body: 'はい' });
    expect((await post.handIn(raw)).statusCode).toBe(202);
    await post.readAll();
    expect(await post.last()).toMatchObject({ state: 'threaded', sender_confirmed: false });
    expect((await post.messagesOf(id))[1]).toMatchObject({ body: 'はい', sender_confirmed: false });
    // Staff see of the requester's address that somebody has answered from it by now.
    expect(await emailConfirmed()).toBe(true);
    await post.sql('UPDATE consultation SET email = NULL WHERE id = $1', [id]);
    expect(await emailConfirmed()).toBeNull();
    const settings = await post.asStaff('GET', '/api/v1/mail-settings');
    expect(settings.json()).toMatchObject({ confirmsSenders: false });
  });
});

test('names of servers are told apart from what is none', () => {
  const ids = (value: string) => testConfig({ TRUSTED_AUTHSERV_IDS: value }).trustedAuthservIds;
  expect(ids('MX.example.jp,mx2.example.jp ')).toEqual(['mx.example.jp', 'mx2.example.jp']);
  expect(ids('')).toEqual([]);
  for (const wrong of ['*', '*.example.jp', 'mx.example.jp;', 'https://mx.example.jp/', '"mx"']) {
    expect(() => ids(wrong)).toThrow(/TRUSTED_AUTHSERV_IDS/);
  }
});
