import { PlanDeliveries } from '../../../server/notifications/commands/plan-deliveries.js';
import { SendDelivery } from '../../../server/notifications/commands/send-delivery.js';
import { InboundFixture } from './inbound-fixture.js';
import { multipart, part, type MailParts } from './mails.js';

/* Whoever writes to us in somebody else's name must not have an official mail carry it to them. */

const VICTIM = 'higaisha@example.net';
const WORDS = ['当選おめでとう', 'クリックして受け取る', '架空 当選係'];

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start({ TRUSTED_AUTHSERV_IDS: 'mx.example.jp' });
});
afterAll(() => post.stop());

/** Sends every mail that follows from what has happened. */
async function sendAll(): Promise<void> {
  const events = await post.sql<{ id: string; type: string; payload: Record<string, string> }>(
    'SELECT id::text AS id, type, payload FROM outbox_event ORDER BY outbox_event.id',
  );
  for (const event of events) {
    for (const id of await post.centre.get(PlanDeliveries).execute(event)) {
      await post.centre.get(SendDelivery).execute(id);
    }
  }
}

const forged = (parts: MailParts): MailParts => ({
  from: `${WORDS[2]!} <${VICTIM}>`,
  subject: WORDS[0]!,
  body: WORDS[1]!,
  ...parts,
});

test('a mail from an address nobody knows is answered by no program, and none of ours carries its words', async () => {
  const { replyTo, bounceTo } = await post.mailed();
  await sendAll();
  const before = post.smtp.mails.length;
  expect(before).toBeGreaterThan(0);
  const { header, body } = multipart('multipart/mixed', [
    part(['Content-Type: text/plain; charset=utf-8'], WORDS[1]!),
    part(
      ['Content-Type: text/plain', 'Content-Disposition: attachment; filename="tousen.txt"'],
      WORDS[1]!,
    ),
  ]);
  const pass = 'Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net';
  for (const parts of [
    { to: 'soudan@reply.example.jp' },
    { to: 'soudan@reply.example.jp', headers: [pass] },
    { to: `r${'a'.repeat(52)}@reply.example.jp` },
    { to: replyTo },
    { to: replyTo, headers: [pass, header], body },
    { to: replyTo, headers: [`Reply-To: ${VICTIM}`, `Disposition-Notification-To: ${VICTIM}`] },
    { to: bounceTo },
    { to: 'nobody@reply.example.jp', headers: ['Auto-Submitted: auto-replied'] },
    { to: 'nobody@reply.example.jp', body: '\u0000'.repeat(3) },
  ]) {
    await post.arrive(forged(parts));
  }
  expect(await post.sql(`SELECT 1 FROM inbound_mail WHERE state = 'threaded'`)).toEqual([]);
  await sendAll();
  const sent = post.smtp.mails.slice(before);
  expect(sent.filter(({ to }) => to.includes(VICTIM))).toEqual([]);
  expect(sent).toEqual([]);
  expect(
    await post.sql('SELECT 1 FROM delivery WHERE to_address = $1 OR subject = ANY($2)', [
      VICTIM,
      WORDS,
    ]),
  ).toEqual([]);
});
