import { ImapFlow } from 'imapflow';
import { ApiKeys } from '../../../server/identity/index.js';
import { ReceiveMail } from '../../../server/notifications/commands/receive-mail.js';
import { MailBudget } from '../../../server/notifications/inbound/mail-reader.js';
import { FetchMailJob } from '../../../server/notifications/jobs/fetch-mail.js';
import { ReplyAddresses } from '../../../server/notifications/inbound/reply-addresses.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { hasDovecot, startDovecot, type TestImap } from '../../support/dovecot.js';
import { eventually } from '../../support/eventually.js';
import { submit } from '../support/cases.js';
import { plainMail } from './mails.js';

interface MailRow {
  id: string;
  state: string;
  reason: string | null;
  subject: string;
  raw: Buffer | null;
}

/* The whole way: mailbox (a real IMAP server where there is one), outbox, queue, thread, screen. */
describe.each([
  // Memory enough to use up the time, which is shorter here.
  {
    kind: 'time',
    reason: 'too-slow',
    lines: 4_000_000,
    budget: { milliseconds: 1_500, megabytes: 4_096 },
  },
  // And time enough to use up the memory, however busy the machine is.
  {
    kind: 'memory',
    reason: 'too-heavy',
    lines: 1_500_000,
    budget: { milliseconds: 60_000 },
  },
])('a mail that takes the thread over its $kind', ({ kind, reason, lines, budget }) => {
  let desk: TestApp;
  let imap: TestImap | null = null;
  beforeAll(async () => {
    imap = hasDovecot() ? await startDovecot() : null;
    const env = { MAIL_REPLY_DOMAIN: 'hako@example.jp', ...(imap && { IMAP_URL: imap.url }) };
    desk = await testApp({ env, work: true });
    Object.assign(desk.get(MailBudget), budget);
  });
  afterAll(async () => {
    await desk.close();
    await imap?.close();
  });

  /** Puts the mails into the mailbox and has it emptied, as every minute. */
  async function arrive(...mails: readonly Buffer[]): Promise<void> {
    if (!imap) {
      const receive = desk.get(ReceiveMail);
      for (const raw of mails) await receive.execute({ raw, source: 'imap', envelopeTo: null });
      return;
    }
    const { hostname, port, username, password } = new URL(imap.url);
    const auth = { user: username, pass: password };
    const at = { host: hostname, port: Number(port), secure: false, auth, logger: false } as const;
    const client = new ImapFlow(at);
    await client.connect();
    for (const mail of mails) await client.append('INBOX', mail);
    await client.logout();
    await desk.get(FetchMailJob).run();
  }

  const rows = () =>
    sql<MailRow>(
      desk.database.url,
      'SELECT id, state, reason, subject, raw FROM inbound_mail ORDER BY received_at, id',
    );

  it('waits for a person with every byte of it, and the mail behind it is answered', async () => {
    const { id } = await submit(desk);
    const to = await desk
      .get(ReplyAddresses)
      .forAnswers({ recipientKind: 'requester', recipientId: id, consultationId: id });
    const dear = plainMail({ to: to!, subject: `over its ${kind}`, body: '\r\n'.repeat(lines) });
    await arrive(dear, plainMail({ to: to!, subject: 'behind', body: '後ろのメール' }));
    const [first, second] = await eventually(async () => {
      const found = await rows();
      return found.length === 2 && found.every(({ state }) => state !== 'received') ? found : null;
    }, 60_000);
    expect(first).toMatchObject({ state: 'held', reason, subject: `over its ${kind}` });
    expect(second?.state).toBe('threaded');
    const messages = await sql<{ body: string }>(
      desk.database.url,
      'SELECT body FROM message WHERE consultation_id = $1',
      [id],
    );
    expect(messages.map(({ body }) => body)).toEqual(['後ろのメール']);

    const key = await desk.get(ApiKeys).create('staff', 'staff');
    const original = await desk.inject({
      url: `/api/v1/inbound-mails/${first!.id}/original`,
      headers: { authorization: `Bearer ${key}` },
    });
    expect(original.statusCode).toBe(200);
    expect(original.rawPayload.equals(dear)).toBe(true);
  });
});
