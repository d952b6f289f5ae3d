import { createHmac } from 'node:crypto';
import { ReplyAddresses } from '../../../server/notifications/inbound/reply-addresses.js';
import { rows, settled, type Story } from './story.js';

export const INBOUND_SECRET = 'an invented secret of thirty-two letters and more';

/** Mails that come in, with a word in each part of them. */
export async function post(story: Story): Promise<void> {
  const id = story.ids['case'] ?? '';
  const [person] = await rows<{ email: string }>(
    story,
    'SELECT email FROM consultation WHERE id = $1',
    [id],
  );
  const answer = await story.app
    .get(ReplyAddresses)
    .forAnswers({ recipientKind: 'requester', recipientId: id, consultationId: id });
  const own = person?.email ?? '';
  await arrive(story, 'answer', own, answer ?? '');
  await arrive(
    story,
    'answer from elsewhere',
    story.words.plant('mail, answer from elsewhere: From address', 'mail'),
    answer ?? '',
  );
  await arrive(story, 'to no address of ours', own, 'nobody@reply.example.jp');
  await arrive(story, 'out of office', own, answer ?? '', ['Auto-Submitted: auto-replied']);
  await settled(story);
  // Somebody of the office finds the place of what found none.
  const { items = [] } = await story.api.call<{
    items?: { id: string; state: string; reason: string }[];
  }>('GET /api/v1/inbound-mails');
  const [number] = await rows<{ n: string }>(
    story,
    'SELECT receipt_number AS n FROM consultation WHERE id = $1',
    [id],
  );
  for (const [at, { id: mail }] of items
    .filter((item) => ['held', 'set-aside'].includes(item.state))
    .entries()) {
    await story.api.call(
      'POST /api/v1/inbound-mails/{id}/settle',
      { id: mail },
      { receiptNumber: at === 0 ? (number?.n ?? '') : null },
    );
  }
  await bounced(story, id);
  await settled(story);
}

async function arrive(
  story: Story,
  kind: string,
  from: string,
  to: string,
  headers: string[] = [],
): Promise<void> {
  const word = (part: string): string => story.words.plant(`mail, ${kind}: ${part}`, 'word');
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const raw = [
    `From: =?utf-8?B?${base64(word('display name'))}?= <${from}>`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${base64(word('subject'))}?=`,
    `Message-ID: <${story.words.plant(`mail, ${kind}: Message-ID`, 'ascii')}@example.jp>`,
    `X-Planted: =?utf-8?B?${base64(word('a header of its own'))}?=`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0900',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(`${word('body')}\n\n> ${word('what is quoted')}\n`),
    '--b',
    `Content-Type: text/plain; charset=utf-8; name="=?utf-8?B?${base64(`${word('attachment name')}.txt`)}?="`,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    base64(word('attachment content')),
    '--b--',
    '',
  ].join('\r\n');
  await handIn(story, raw);
}

async function bounced(story: Story, id: string): Promise<void> {
  const [sent] = await rows<{ id: string; to: string; message: string }>(
    story,
    `SELECT id, to_address AS to, message_id AS message FROM delivery WHERE consultation_id = $1 AND to_address IS NOT NULL AND recipient_kind = 'requester' LIMIT 1`,
    [id],
  );
  const raw = [
    'From: MAILER-DAEMON@example.jp',
    `To: ${story.app.get(ReplyAddresses).forReports(sent?.id ?? '') ?? ''}`,
    'Subject: Undelivered Mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `<${sent?.to ?? ''}> ${story.words.plant('mail, report: text', 'word')}`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; example.jp',
    '',
    `Final-Recipient: rfc822; ${sent?.to ?? ''}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `To: ${sent?.to ?? ''}`,
    `Message-ID: ${sent?.message ?? ''}`,
    '--b--',
    '',
  ].join('\r\n');
  await handIn(story, raw);
  await settled(story);
  const [suppression] = await rows<{ id: string }>(
    story,
    'SELECT id FROM mail_suppression LIMIT 1',
  );
  await story.api.call('POST /api/v1/mail-suppressions/{id}/lift', { id: suppression?.id ?? '' });
}

async function handIn(story: Story, raw: string): Promise<void> {
  const payload = { raw: Buffer.from(raw).toString('base64') };
  const timestamp = String(Math.floor(story.app.clock.now().getTime() / 1_000));
  const mac = createHmac('sha256', INBOUND_SECRET).update(`${timestamp}.`).update(payload.raw);
  const answer = await story.app.inject({
    method: 'POST',
    url: '/api/v1/inbound-mail',
    payload,
    headers: {
      'x-inbound-timestamp': timestamp,
      'x-inbound-signature': `sha256=${mac.digest('hex')}`,
    },
  });
  if (answer.statusCode !== 202) story.api.refused.push(`mail: ${answer.body}`);
  await settled(story);
}
