import { ReceiveMail } from '../../../server/notifications/commands/receive-mail.js';
import { MailBudget } from '../../../server/notifications/inbound/mail-reader.js';
import { InboundFixture } from './inbound-fixture.js';
import { plainMail } from './mails.js';

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start();
  // However busy the machine is, it is the memory that runs out.
  post.centre.get(MailBudget).milliseconds = 60_000;
});
afterAll(() => post.stop());

/** A mail that is too large for the webhook's JSON. */
const takeIn = (raw: Buffer, more: { envelopeTo?: string; isBeginning?: boolean } = {}) =>
  post.centre.get(ReceiveMail).execute({ raw, source: 'imap', envelopeTo: null, ...more });

const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
  post.centre.inject({
    method,
    url: `/api/v1/inbound-mails/${url}`,
    headers: { authorization: `Bearer ${post.key}` },
    ...(payload && { payload }),
  });

const bySubject = async (subject: string) => {
  const [row] = await post.sql<Record<string, unknown>>(
    'SELECT * FROM inbound_mail WHERE subject = $1 ORDER BY received_at DESC',
    [subject],
  );
  return row ?? {};
};

/** Lines cost the parser more than anything else. */
const manyLines = (to: string, subject: string) =>
  plainMail({ to, subject, body: '\n'.repeat(1_500_000) });

describe('a mail that is dear to read', () => {
  it('is put aside with its bytes, and the mails behind it are read', async () => {
    const { id, replyTo } = await post.mailed();
    const dear = manyLines(replyTo, '空の行');
    await takeIn(dear, { envelopeTo: replyTo });
    await takeIn(plainMail({ to: replyTo, body: '後から届いた、ふつうの返信' }));
    await post.readAll();
    const row = await bySubject('空の行');
    expect(row).toMatchObject({
      state: 'held',
      reason: 'too-heavy',
      consultation_id: id,
      from_address: 'hanako@example.jp',
    });
    expect((row['raw'] as Buffer).equals(dear)).toBe(true);
    expect((await post.messagesOf(id)).at(-1)).toMatchObject({
      body: '後から届いた、ふつうの返信',
    });
  });

  it('is put aside where no program can read it', async () => {
    await takeIn(plainMail({ subject: 'endless', headers: [`X-A: ${'a'.repeat(300_000)}`] }));
    await post.readAll();
    expect(await bySubject('endless')).toMatchObject({ state: 'held', reason: 'unreadable' });
  });

  it('is put aside by its beginning where it is larger than a mail may be', async () => {
    await takeIn(plainMail({ subject: 'huge', body: 'ここまで' }), { isBeginning: true });
    await post.readAll();
    expect(await bySubject('huge')).toMatchObject({ state: 'held', reason: 'too-large' });
  });

  it('is given to a person as it came, and stays when it becomes a message', async () => {
    const { id, replyTo } = await post.mailed();
    const dear = manyLines(replyTo, '空の行ばかり');
    await takeIn(dear);
    await post.readAll();
    const row = await bySubject('空の行ばかり');
    const at = String(row['id']);
    const shown = (await call('GET', at)).json<Record<string, unknown>>();
    expect(shown).toMatchObject({ reason: 'too-heavy', hasOriginal: true });
    const file = await call('GET', `${at}/original`);
    expect(file.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': expect.stringMatching(/^attachment; .*\.eml/) as string,
    });
    expect(file.rawPayload.equals(dear)).toBe(true);
    const [{ receipt_number: receiptNumber }] = (await post.sql<{ receipt_number: string }>(
      'SELECT receipt_number FROM consultation WHERE id = $1',
      [id],
    )) as [{ receipt_number: string }];
    const settled = await call('POST', `${at}/settle`, { receiptNumber });
    expect(settled.json()).toMatchObject({ state: 'threaded', receiptNumber, hasOriginal: true });
    expect((await post.messagesOf(id)).at(-1)!.body).toContain('自動で読み取れなかったメール');
    expect((await call('GET', `${at}/original`)).statusCode).toBe(200);
    const dismissed = await bySubject('huge');
    await call('POST', `${String(dismissed['id'])}/settle`, { receiptNumber: null });
    expect((await call('GET', `${String(dismissed['id'])}/original`)).statusCode).toBe(404);
  });
});
