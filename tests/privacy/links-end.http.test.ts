import { MoveConsultation } from '../../server/consultations/index.js';
import { Links, LINK_KINDS, REPLY_KINDS, type LinkKind } from '../../server/identity/index.js';
import { ReadInboundMail } from '../../server/notifications/commands/read-inbound-mail.js';
import { ReceiveMail } from '../../server/notifications/commands/receive-mail.js';
import { PersonalData } from '../../server/platform/core/personal-data.js';
import { EndLinks } from '../../server/privacy/services/end-links.js';
import { newId } from '../../server/platform/core/ids.js';
import { keyHeaders } from '../access/access-fixture.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { Post } from '../notifications/support/post.js';
import { surveysFixture } from '../surveys/surveys-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

/* What opened a case opens nothing once the case is erased, and what told of it elsewhere is gone. */

let app: TestApp;
let manager: Record<string, string>;
const surveys = surveysFixture(() => app);

beforeAll(async () => {
  app = await testApp({ env: { MAIL_REPLY_DOMAIN: 'reply.example.jp' } });
  manager = (await keyHeaders(app)).get('manager') ?? {};
});
afterAll(() => app.close());

const run = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<Row>(app.database.ownerUrl, text, values);
const numberOf = async (id: string): Promise<string> =>
  (await run<{ n: string }>('SELECT receipt_number AS n FROM consultation WHERE id = $1', [id]))[0]
    ?.n ?? '';
const call = (id: string, what: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${id}/${what}`,
    headers: manager,
    payload,
  });
const erase = async (id: string) =>
  call(id, 'erasure', { ground: 'requester', receiptNumber: await numberOf(id) });
const withdraw = (id: string) =>
  app.get(MoveConsultation).execute({ id, to: 'withdrawn', reason: '取り下げ' }, staff());

const timelinesHold = async (word: string): Promise<number> =>
  (await run(`SELECT 1 FROM timeline_entry WHERE data::text LIKE '%' || $1 || '%'`, [word])).length;

test.each([
  ['links', (other: string) => ({ to: other })],
  ['merge', (other: string) => ({ into: other })],
  ['split', () => ({ title: '分けた相談', body: '分けた本文' })],
])('%s: why goes from the other case’s timeline too', async (what, more) => {
  const [one, other] = [await submitCase(app), await submitCase(app)];
  const reason = `伊勢の山田さんのご家族のため（${what}）`;
  const made = await call(one.id, what, { reason, ...more(other.receiptNumber) });
  expect(made.statusCode).toBeLessThan(300);
  expect(await timelinesHold(reason)).toBe(2);
  if (what !== 'merge') await withdraw(one.id);
  expect((await erase(one.id)).statusCode).toBe(201);
  expect(await timelinesHold(reason)).toBe(0);
  const [kept] = await run(
    `SELECT 1 FROM timeline_entry WHERE consultation_id <> $1 AND data->>'receiptNumber' = $2`,
    [one.id, one.receiptNumber],
  );
  expect(kept).toBeDefined();
});

test('a case merged into an erased one is erased with it', async () => {
  const [twice, survivor] = [await submitCase(app), await submitCase(app)];
  await call(twice.id, 'merge', { into: survivor.receiptNumber, reason: '同じ方' });
  await withdraw(survivor.id);
  expect((await erase(survivor.id)).statusCode).toBe(201);
  const names = await run('SELECT name FROM consultation WHERE id = ANY($1)', [
    [twice.id, survivor.id],
  ]);
  expect(names).toEqual([{ name: '（消去済み）' }, { name: '（消去済み）' }]);
  const reports = await run('SELECT 1 FROM erasure WHERE consultation_id = ANY($1)', [
    [twice.id, survivor.id],
  ]);
  expect(reports).toHaveLength(2);
});

test('but not while that one is held', async () => {
  const [twice, survivor] = [await submitCase(app), await submitCase(app)];
  await call(twice.id, 'merge', { into: survivor.receiptNumber, reason: '同じ方' });
  await withdraw(survivor.id);
  await call(twice.id, 'holds', { kind: 'litigation', reason: '係争中' });
  expect((await erase(survivor.id)).statusCode).toBe(409);
  const [{ name } = { name: '' }] = await run<{ name: string }>(
    'SELECT name FROM consultation WHERE id = $1',
    [survivor.id],
  );
  expect(name).toBe('架空 花子');
});

let post: Post | undefined;

/** Every address of ours in the mails that went out since the last look. */
async function linksInMails(): Promise<string[]> {
  post ??= new Post(app);
  const mails = Object.values(await post.deliver()).flat();
  const origin = app.config.publicUrl;
  return [
    ...new Set(
      mails.flatMap(({ text, links }) => [
        ...links,
        ...(text.match(new RegExp(`${origin}/[^\\s)」】>]+`, 'gu')) ?? []),
      ]),
    ),
  ].filter((url) => /\/(?:c|s|o|r|l|cal)\//u.test(url));
}

test('every link that was mailed about a case is dead after its erasure, forms included', async () => {
  await linksInMails();
  const { consultationId, invitationId } = await surveys.invited();
  const mailed = await linksInMails();
  const survey = new URL(app.get(Links).firstUrl('survey', invitationId)).pathname;
  const status = async (url: string) =>
    (await app.inject({ url: new URL(url).pathname })).statusCode;
  const send = (path: string, form: string) =>
    app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form,
    });
  const alive = await Promise.all(mailed.map(status));
  expect(alive.filter((code) => code === 200).length).toBeGreaterThanOrEqual(2);
  expect((await send(survey, 'choice=useful')).statusCode).toBe(303);
  await app
    .get(MoveConsultation)
    .execute({ id: consultationId, to: 'closed', reason: null }, staff());
  expect((await erase(consultationId)).statusCode).toBe(201);
  expect(new Set(await Promise.all(mailed.map(status)))).toEqual(new Set([404]));
  const word = '消したあとに書いた一言';
  for (const path of [survey, `${survey}/comment`]) {
    expect((await send(path, `choice=useful&comment=${word}`)).statusCode).toBe(404);
  }
  expect(await run(`SELECT 1 FROM survey_answer WHERE comment LIKE $1`, [`%${word}%`])).toEqual([]);
});

const mailTo = (address: string, from: string): Buffer =>
  Buffer.from(
    `From: ${from}\r\nTo: ${address}\r\nSubject: Re\r\nMessage-ID: <${newId()}@x>\r\n` +
      `Content-Type: text/plain; charset=utf-8\r\n\r\n消したあとの返信\r\n`,
  );

test('an answer by mail to an erased case waits for the office and is not kept with the case', async () => {
  const { ReplyAddresses } = await import('../../server/notifications/inbound/reply-addresses.js');
  const { id } = await submitCase(app);
  const address = await app
    .get(ReplyAddresses)
    .forAnswers({ recipientKind: 'requester', recipientId: id, consultationId: id });
  await withdraw(id);
  await erase(id);
  await app.get(ReceiveMail).execute({
    raw: mailTo(address ?? '', 'hanako@example.jp'),
    source: 'webhook',
    envelopeTo: address,
  });
  const [row] = await run<{ id: string }>('SELECT id FROM inbound_mail');
  await app.get(ReadInboundMail).execute(row?.id ?? '');
  expect(await run('SELECT state, reason, consultation_id, text FROM inbound_mail')).toEqual([
    {
      state: 'held',
      reason: 'not-writable',
      consultation_id: null,
      text: expect.stringContaining('消したあとの返信') as string,
    },
  ]);
});

test('every kind of link is answered for; one that is not stops the start', () => {
  const kinds = app
    .get(PersonalData)
    .links()
    .map(({ kind }) => kind);
  expect([...kinds].sort()).toEqual([...LINK_KINDS, ...REPLY_KINDS].sort());
  const forgotten = new PersonalData();
  forgotten.registerLinks(
    ...app
      .get(PersonalData)
      .links()
      .filter(({ kind }) => kind !== ('survey' satisfies LinkKind)),
  );
  expect(() => {
    new EndLinks(forgotten, app.get(Links)).onApplicationBootstrap();
  }).toThrow('survey');
});
