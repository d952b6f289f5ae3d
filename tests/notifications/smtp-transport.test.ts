import { createServer, type AddressInfo, type Socket } from 'node:net';
import {
  MailNotSent,
  type OutgoingMail,
} from '../../server/notifications/delivery/transport/mail-transport.js';
import { SmtpTransport } from '../../server/notifications/delivery/transport/smtp-transport.js';
import { startSmtp, type TestSmtp } from './support/smtp.js';

const MAIL: OutgoingMail = {
  deliveryId: '01890000-0000-7000-8000-00000000000a',
  messageId: '<01890000-0000-7000-8000-00000000000a@desk.example.jp>',
  to: 'hanako@example.jp',
  subject: '【みえDXセンター】ご相談を受け付けました（R8-00001）',
  text: '架空 花子 様\n\nhttps://desk.example.jp/c/abc\n',
  html: '<p>架空 花子 様</p>',
  links: ['https://desk.example.jp/c/abc'],
};
const PATIENCE = { connect: 200, answer: 200, whole: 1_000 };

describe('the SMTP transport', () => {
  let smtp: TestSmtp;
  let transport: SmtpTransport;
  const transportTo = (url: string) =>
    new SmtpTransport({
      url,
      from: { name: 'みえDXセンター', address: 'desk@mie-dx.example.jp' },
      replyTo: 'desk@mie-dx.example.jp',
      patience: PATIENCE,
    });
  beforeAll(async () => {
    smtp = await startSmtp();
  });
  afterAll(() => smtp.close());
  beforeEach(() => {
    smtp.behave('accept');
    smtp.mails.length = 0;
    transport = transportTo(smtp.url);
  });
  afterEach(() => transport.close());

  const failure = async (mail: Partial<OutgoingMail> = {}): Promise<MailNotSent> => {
    const error: unknown = await transport.send({ ...MAIL, ...mail }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MailNotSent);
    return error as MailNotSent;
  };

  it('hands the mail over with its own Message-ID, and asks not to be answered by machines', async () => {
    await transport.send(MAIL);
    const [received] = smtp.mails;
    expect(received).toMatchObject({
      from: 'desk@mie-dx.example.jp',
      to: ['hanako@example.jp'],
      messageId: MAIL.messageId,
    });
    expect(received!.source).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(received!.source).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('keeps a 4xx for later', async () => {
    smtp.behave('later');
    expect(await failure()).toMatchObject({
      permanent: false,
      reason: '今は受け取れないと言われました（451 4.7.1）',
    });
  });

  it('gives up at a 5xx, and keeps the code without the address', async () => {
    smtp.behave('refuse');
    const error = await failure();
    expect(error.permanent).toBe(true);
    expect(error.reason).toBe('受け取りを断られました（550 5.1.1）');
    smtp.behave('refuse-content');
    expect(await failure()).toMatchObject({
      permanent: true,
      reason: '受け取りを断られました（554 5.7.1）',
    });
  });

  it('stops waiting for a server that hangs', async () => {
    smtp.behave('hang');
    expect(await failure()).toMatchObject({ permanent: false });
  });

  it('stops waiting for a server that takes the call and says nothing', async () => {
    const lines = new Set<Socket>();
    const silent = createServer((socket) => void lines.add(socket)).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    transport.close();
    transport = transportTo(`smtp://127.0.0.1:${String((silent.address() as AddressInfo).port)}`);
    expect(await failure()).toMatchObject({ permanent: false });
    for (const line of lines) line.destroy();
    silent.close();
  });

  it('tries again later when the line drops before or after the mail, or nobody answers', async () => {
    smtp.behave('drop-before-data');
    expect(await failure()).toMatchObject({ permanent: false });
    expect(smtp.mails).toHaveLength(0);
    smtp.behave('drop-after-data');
    expect(await failure()).toMatchObject({ permanent: false });
    transport.close();
    transport = transportTo('smtp://127.0.0.1:1');
    expect(await failure()).toMatchObject({ permanent: false });
  });

  it('heals: after a dropped line the next mail goes out', async () => {
    smtp.behave('drop-before-data');
    await failure();
    smtp.behave('accept');
    await transport.send(MAIL);
    expect(smtp.mails).toHaveLength(1);
  });

  it.each([
    ['two addresses', 'a@example.jp, b@example.jp'],
    ['two addresses without a space', 'a@example.jp,b@example.jp'],
    ['a display name', '架空 <a@example.jp>'],
    ['a header smuggled in', 'a@example.jp\r\nBcc: b@example.jp'],
    ['a comment', 'a@example.jp(b@example.jp)'],
    ['a group', 'undisclosed: a@example.jp;'],
    ['nothing', ''],
  ])('never lets %s near the server', async (_, to) => {
    expect(await failure({ to })).toMatchObject({ permanent: true });
    expect(smtp.mails).toHaveLength(0);
  });
});
