import { ImapFlow } from 'imapflow';
import { ReadInboundMail } from '../../../server/notifications/commands/read-inbound-mail.js';
import { fetchUnread } from '../../../server/notifications/inbound/imap-mailbox.js';
import { FetchMailJob } from '../../../server/notifications/jobs/fetch-mail.js';
import { ReplyAddresses } from '../../../server/notifications/inbound/reply-addresses.js';
import { testApp, type TestApp } from '../../support/app.js';
import { sql } from '../../support/database.js';
import { hasDovecot, startDovecot, type TestImap } from '../../support/dovecot.js';
import { submit } from '../support/cases.js';
import { plainMail } from './mails.js';

const onDovecot = hasDovecot() ? describe : describe.skip;

onDovecot('a mailbox on a real IMAP server (needs dovecot-imapd and root, as .ci/run has)', () => {
  let imap: TestImap;
  let office: TestApp;
  beforeAll(async () => {
    imap = await startDovecot();
    office = await testApp({ env: { IMAP_URL: imap.url, MAIL_REPLY_DOMAIN: 'hako@example.jp' } });
  });
  afterAll(async () => {
    await office.close();
    await imap.close();
  });

  /** Puts mails into the mailbox, as the mail server does. */
  async function arrive(...mails: readonly Buffer[]): Promise<void> {
    const { hostname, port, username, password } = new URL(imap.url);
    const auth = { user: username, pass: password };
    const client = new ImapFlow({
      host: hostname,
      port: Number(port),
      secure: false,
      auth,
      logger: false,
    });
    await client.connect();
    for (const mail of mails) await client.append('INBOX', mail);
    await client.logout();
  }

  const run = () => office.get(FetchMailJob).run();
  const rows = () =>
    sql<{ id: string; state: string; source: string }>(
      office.database.url,
      'SELECT id, state, source FROM inbound_mail ORDER BY received_at, id',
    );

  it('is emptied into the cases, each mail once', async () => {
    const { id } = await submit(office);
    const to = await office
      .get(ReplyAddresses)
      .forAnswers({ recipientKind: 'requester', recipientId: id, consultationId: id });
    expect(to).toMatch(/^hako\+r[a-z2-7]{52}@example\.jp$/);
    await arrive(plainMail({ to: to!, body: '郵便受けから' }), plainMail({ to: 'x@example.jp' }));
    await run();
    await run();
    expect(await rows()).toMatchObject([{ source: 'imap' }, { source: 'imap' }]);
    for (const row of await rows()) await office.get(ReadInboundMail).execute(row.id);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['held', 'threaded']);
    const messages = await sql(
      office.database.url,
      'SELECT body, via FROM message WHERE consultation_id = $1',
      [id],
    );
    expect(messages).toEqual([{ body: '郵便受けから', via: 'mail' }]);
  });

  it('keeps a mail unread until it is stored', async () => {
    const before = (await rows()).length;
    await arrive(plainMail({ body: '途中で落ちます' }));
    const crash = fetchUnread(imap.url, () => Promise.reject(new Error('killed')));
    await expect(crash).rejects.toThrow('killed');
    expect(await rows()).toHaveLength(before);
    await run();
    expect(await rows()).toHaveLength(before + 1);
  });

  it('takes a mail that was put back as the same one', async () => {
    const mail = plainMail({ body: '二度目' });
    await arrive(mail, mail);
    const before = (await rows()).length;
    await run();
    expect(await rows()).toHaveLength(before + 1);
  });

  it('says so when the server does not let us in, and loses nothing', async () => {
    const wrong = imap.url.replace('himitsu', 'machigai');
    await expect(fetchUnread(wrong, () => Promise.resolve())).rejects.toThrow();
    const nobody = imap.url.replace(/:\d+\/INBOX/, ':1/INBOX');
    await expect(fetchUnread(nobody, () => Promise.resolve())).rejects.toThrow();
  });
});
