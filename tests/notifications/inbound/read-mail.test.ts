import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { messageKey } from '../../../server/notifications/domain/inbound/message-key.js';
import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { bounceMail, multipart, part, plainMail } from './mails.js';

describe('a mail that came in', () => {
  it('is read in the encoding of Japanese telephones', async () => {
    const text = 'ありがとうございます。火曜日でお願いします。';
    const bytes = Encoding.convert(Encoding.stringToCode(text), { to: 'JIS', from: 'UNICODE' });
    const head = plainMail({
      headers: ['Content-Type: text/plain; charset=iso-2022-jp'],
      body: '',
    });
    const mail = await readMail(Buffer.concat([head, Buffer.from(bytes)]));
    expect(mail).toMatchObject({ from: 'hanako@example.jp', words: text, autoReply: null });
    expect(mail.subject).toBe('Re: ご相談にメッセージが届きました');
  });

  it('is read where it is HTML alone', async () => {
    const headers = ['Content-Type: text/html; charset=utf-8'];
    const body =
      '<html><body><p>はい、<b>火曜日</b>です。</p><script>alert(1)</script></body></html>';
    const { words } = await readMail(plainMail({ headers, body }));
    expect(words).toContain('はい、火曜日です。');
    expect(words).not.toMatch(/<|alert/);
    const quote = '<blockquote>ご都合は？<br>窓口</blockquote>';
    const gmail = `<div>火曜日&amp;水曜日</div><div>2026年11月21日(土) 10:00 窓口 &lt;a@example.jp&gt;:</div>${quote}`;
    expect((await readMail(plainMail({ headers, body: gmail }))).words).toBe('火曜日&水曜日');
  });

  it('keeps the whole text beside what its sender wrote', async () => {
    const body = '火曜日です。\r\n\r\n> ご都合は？\r\n';
    const mail = await readMail(plainMail({ body }));
    expect(mail.words).toBe('火曜日です。');
    expect(mail.text).toContain('> ご都合は？');
  });

  it('gives its files, and no picture that is part of the text', async () => {
    const { header, body } = multipart('multipart/mixed', [
      part(['Content-Type: text/plain; charset=utf-8'], '添付します'),
      part(
        [
          'Content-Type: text/csv; name="a.csv"',
          'Content-Disposition: attachment; filename="a.csv"',
        ],
        '1,2',
      ),
    ]);
    const mail = await readMail(plainMail({ headers: [header], body }));
    expect(mail.attachments.map(({ name, bytes }) => [name, bytes.toString().trim()])).toEqual([
      ['a.csv', '1,2'],
    ]);
  });

  it.each([
    ['RFC 3834', ['Auto-Submitted: auto-replied'], 'Re: x'],
    ['X-Autoreply', ['X-Autoreply: yes'], 'Re: x'],
    ['Precedence', ['Precedence: auto_reply'], 'Re: x'],
    ['a mailing list', ['List-Id: <members.example.jp>'], 'Re: x'],
    ['an empty return path', ['Return-Path: <>'], 'Re: x'],
    ['its subject in Japanese', [], '不在通知: Re: ご相談'],
    ['its subject in brackets', [], '【自動返信】お問い合わせありがとうございます'],
    ['its subject in English', [], 'Automatic reply: Re: x'],
    ['its subject as programs shorten it', [], 'Out of Office: 11/21-11/25'],
  ])('is known for a program’s by %s', async (_what, headers, subject) => {
    const { autoReply, bounce } = await readMail(plainMail({ headers, subject }));
    expect(autoReply).not.toBeNull();
    expect(bounce).toBeNull();
  });

  it.each([
    ['a person who says no', ['Auto-Submitted: no'], 'Re: 不在だったのでお返事します'],
    ['a person who writes of absence', [], 'Re: 自動返信の仕組みを作りたい（R8-00042）'],
  ])('is a person’s: %s', async (_what, headers, subject) => {
    expect((await readMail(plainMail({ headers, subject }))).autoReply).toBeNull();
  });

  it('is a report with status and the mail it is about', async () => {
    const messageId = '<0190@desk.example.jp>';
    const mail = await readMail(bounceMail({ to: 'b@example.jp', status: '5.1.1', messageId }));
    expect(mail).toMatchObject({
      autoReply: null,
      bounce: { action: 'failed', status: '5.1.1', messageId },
    });
    const late = bounceMail({ to: 'b@example.jp', status: '4.4.1', action: 'delayed' });
    expect((await readMail(late)).bounce).toMatchObject({ action: 'delayed', status: '4.4.1' });
    const fine = bounceMail({ to: 'b@example.jp', status: '2.0.0', action: 'delivered' });
    expect((await readMail(fine)).bounce).toBeNull();
  });

  it('is a report in plain words of an old server', async () => {
    const mail = plainMail({
      from: 'MAILER-DAEMON@mx.example.jp',
      subject: 'Returned mail',
      body: '550 5.1.1 user unknown\r\n\r\nMessage-ID: <0190@desk.example.jp>\r\n',
    });
    expect((await readMail(mail)).bounce).toEqual({
      action: 'failed',
      status: '5.1.1',
      messageId: '<0190@desk.example.jp>',
    });
  });

  it('is read or refused, whatever it is, and never holds what no text may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 300 }), async (subject, bytes) => {
        const raw = Buffer.concat([
          Buffer.from(`From: a@example.jp\r\nSubject: ${subject}\r\n\r\n`),
          bytes,
        ]);
        const mail = await readMail(raw).catch(() => null);
        expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toMatch(/[\0\p{Surrogate}]/u);
      }),
    );
  });
});

describe('a mail’s key', () => {
  it('is its Message-ID and where it came to, else all its bytes', () => {
    const mail = (body: string, messageId?: string) =>
      plainMail({ body, ...(messageId !== undefined && { messageId }) });
    const key = messageKey(mail('a', '<1@x>'), 'R@example.jp');
    expect(messageKey(mail('b', '<1@x>'), 'r@example.jp')).toBe(key);
    expect(messageKey(mail('a', '<2@x>'), 'r@example.jp')).not.toBe(key);
    expect(messageKey(mail('a', '<1@x>'), 's@example.jp')).not.toBe(key);
    expect(messageKey(Buffer.from('x'), null)).not.toBe(messageKey(Buffer.from('y'), null));
  });
});
