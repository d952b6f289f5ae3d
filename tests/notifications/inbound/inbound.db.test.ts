import { InboundFixture } from './inbound-fixture.js';
import { multipart, part, plainMail } from './mails.js';

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start();
});
afterAll(() => post.stop());

describe('an answer to a mail', () => {
  it('becomes a message of the requester, without what their program repeated', async () => {
    const { id, replyTo } = await post.mailed();
    expect(post.smtp.mails[0]!.source).toContain('Auto-Submitted: auto-generated');
    const quote = '\r\n\r\n2026年11月21日(土) 10:00 窓口 <desk@example.jp>:\r\n> ご都合は？\r\n';
    await post.arrive({ to: replyTo, body: `火曜日でお願いします。${quote}` });
    expect(await post.last()).toMatchObject({
      state: 'threaded',
      consultation_id: id,
      raw: null,
      text: null,
    });
    const [, answer] = await post.messagesOf(id);
    expect(answer).toMatchObject({
      body: '火曜日でお願いします。',
      author_kind: 'requester',
      via: 'mail',
    });
    expect(answer!.original).toContain('> ご都合は？');
  });

  it('is one message, however often it is handed in', async () => {
    const { id, replyTo } = await post.mailed();
    const raw = plainMail({ to: replyTo, body: '一度だけ' });
    const answers = await Promise.all([post.handIn(raw), post.handIn(raw), post.handIn(raw)]);
    const repeated = answers.map((answer) => answer.json<{ repeated: boolean }>().repeated);
    expect(repeated.filter(Boolean)).toHaveLength(2);
    await Promise.all([post.readAll(), post.readAll()]);
    expect((await post.messagesOf(id)).filter(({ body }) => body === '一度だけ')).toHaveLength(1);
  });

  it('brings its files, and says which the desk cannot take', async () => {
    const { id, replyTo } = await post.mailed();
    const { header, body } = multipart('multipart/mixed', [
      part(['Content-Type: text/plain; charset=utf-8'], '資料を送ります'),
      part(
        ['Content-Type: text/csv', 'Content-Disposition: attachment; filename="list.csv"'],
        'a,b',
      ),
      part(
        [
          'Content-Type: application/octet-stream',
          'Content-Disposition: attachment; filename="run.exe"',
        ],
        'MZ',
      ),
    ]);
    await post.arrive({ to: replyTo, headers: [header], body });
    const [, answer] = await post.messagesOf(id);
    expect(answer!.body).toContain('資料を送ります');
    expect(answer!.body).toContain(
      '［受け取れなかった添付ファイル：run.exe（この種類のファイルは受け付けていません。',
    );
    const files = await post.sql('SELECT original_name FROM file WHERE owner_id = $1', [id]);
    expect(files).toEqual([{ original_name: 'list.csv' }]);
  });

  it.each([
    ['to no address of ours', { to: 'soudan@reply.example.jp' }, 'unknown-address'],
    ['to a forged address', { to: `r${'a'.repeat(52)}@reply.example.jp` }, 'unknown-address'],
  ])('that came %s waits for the desk', async (_what, parts, reason) => {
    await post.arrive({ ...parts, body: '届いていますか' });
    expect(await post.last()).toMatchObject({ state: 'held', reason, text: '届いていますか' });
  });

  it('whose letters cannot be made out waits for the desk, with its bytes', async () => {
    const { id, replyTo } = await post.mailed();
    const head = plainMail({
      to: replyTo,
      headers: ['Content-Type: text/plain; charset=shift_jis'],
      body: '',
    });
    const raw = Buffer.concat([head, Buffer.from('82cd82a2fffd80', 'hex')]);
    await post.handIn(raw);
    await post.readAll();
    expect(await post.last()).toMatchObject({
      state: 'held',
      reason: 'unsure-text',
      consultation_id: id,
      raw,
    });
    expect(await post.messagesOf(id)).toHaveLength(1);
  });

  it('of somebody else waits, until the desk puts it into the case', async () => {
    const { id, replyTo } = await post.mailed();
    await post.arrive({ from: 'taro@example.jp', to: replyTo, body: '代わりに返信します' });
    const row = await post.last();
    expect(row).toMatchObject({ state: 'held', reason: 'other-sender', consultation_id: id });
    expect(await post.messagesOf(id)).toHaveLength(1);
    const [{ receipt_number: receiptNumber }] = (await post.sql<{ receipt_number: string }>(
      'SELECT receipt_number FROM consultation WHERE id = $1',
      [id],
    )) as [{ receipt_number: string }];
    const settle = (body: object) =>
      post.centre.inject({
        method: 'POST',
        url: `/api/v1/inbound-mails/${String(row['id'])}/settle`,
        headers: { authorization: `Bearer ${post.key}` },
        payload: body,
      });
    expect((await settle({ receiptNumber: 'R8-99999' })).statusCode).toBe(422);
    const settled = await settle({ receiptNumber });
    expect(settled.json()).toMatchObject({
      state: 'threaded',
      receiptNumber,
      handledByName: 'staff',
    });
    expect((await post.messagesOf(id))[1]).toMatchObject({
      body: '代わりに返信します',
      via: 'mail',
    });
    expect((await settle({ receiptNumber })).statusCode).toBe(409);
  });

  it('that the desk needs nowhere is put away', async () => {
    await post.arrive({ to: 'nobody@reply.example.jp', body: '広告です' });
    const answer = await post.centre.inject({
      method: 'POST',
      url: `/api/v1/inbound-mails/${String((await post.last())['id'])}/settle`,
      headers: { authorization: `Bearer ${post.key}` },
      payload: { receiptNumber: null },
    });
    expect(answer.json()).toMatchObject({ state: 'dismissed', text: '広告です' });
  });

  it('of a program is kept and answered by nobody', async () => {
    const { id, replyTo } = await post.mailed();
    const events = () => post.sql(`SELECT 1 FROM outbox_event WHERE type = 'message.posted'`);
    const before = (await events()).length;
    await post.arrive({ to: replyTo, subject: '不在通知', body: '出張中です' });
    await post.arrive({ to: replyTo, headers: ['Auto-Submitted: auto-replied'] });
    expect(await post.last()).toMatchObject({ state: 'set-aside', reason: 'auto-submitted' });
    expect(await post.messagesOf(id)).toHaveLength(1);
    expect(await events()).toHaveLength(before);
  });

  it('comes so often that two programs must be talking: the desk looks', async () => {
    const { id, replyTo } = await post.mailed();
    for (let n = 0; n < 21; n++) await post.arrive({ to: replyTo, body: `返事 ${String(n)}` });
    expect(await post.last()).toMatchObject({ state: 'held', reason: 'too-many' });
    expect(await post.messagesOf(id)).toHaveLength(21);
  });
});
