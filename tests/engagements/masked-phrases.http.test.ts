import { SplitCase } from '../../server/consultations/commands/split-case.js';
import { MoveConsultation } from '../../server/consultations/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { EraseCase } from '../../server/privacy/index.js';
import { linkPath, signedIn, supporterHeaders } from '../access/access-fixture.js';
import { auditOf, staff, timelineOf } from '../consultations/consultations-fixture.js';
import { placesOf } from '../privacy/columns.js';
import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { sql } from '../support/database.js';
import { aSupporter, makeOffer } from './engagements-fixture.js';
import { asSeen, maskingFixture, NICKNAME, type Refusal } from './masking-fixture.js';

/* What staff hide beside what masking finds: hidden everywhere, taken back. */

let app: TestApp;
let desk: Awaited<ReturnType<typeof maskingFixture>>;
beforeAll(async () => {
  app = await testApp({ work: true });
  desk = await maskingFixture(app);
});
afterAll(() => app.close());

test('what staff hide is hidden at once on the page, in lists and in mails; taken back, it is there again', async () => {
  const id = await desk.aCase();
  const added = await desk.hide(id, ' 青い屋根 ');
  expect(added.statusCode).toBe(201);
  expect(added.json()).toMatchObject({ phrase: '青い屋根' });
  const supporter = await aSupporter(app);
  const { id: offerId } = await makeOffer(app, id, supporter.id, { reason: '試すため' });
  const mail = await eventually(async () => {
    const [row] = await sql<{ whole: string }>(
      app.database.ownerUrl,
      'SELECT to_jsonb(it)::text AS whole FROM captured_mail AS it WHERE to_address = $1',
      [supporter.email],
    );
    if (!row) throw new Error('no mail yet');
    return row.whole;
  });
  expect(mail).toContain('（お引き受け後に表示します）の工場の受発注');
  expect(mail).not.toContain('青い屋根');
  const headers = await supporterHeaders(app, supporter.id);
  const pages = async () => [
    (await app.inject({ url: linkPath(app, 'offer', offerId) })).body,
    (await app.inject({ url: '/desk', headers })).body,
  ];
  expect((await pages()).map((page) => /青い・?屋根/u.test(page))).toEqual([false, false]);
  const { id: phraseId } = added.json<{ id: string }>();
  expect((await desk.show(id, phraseId)).statusCode).toBe(204);
  expect((await pages()).map((page) => page.includes('青い屋根'))).toEqual([true, true]);
});

test('the audit log and the timeline say that something was hidden, not what', async () => {
  const id = await desk.aCase();
  const { id: phraseId } = (await desk.hide(id, NICKNAME)).json<{ id: string }>();
  await desk.show(id, phraseId);
  const entries = await sql<{ action: string; changes: object }>(
    app.database.ownerUrl,
    `SELECT action, changes FROM audit_entry WHERE record_id = $1 AND action LIKE 'masked-phrase.%'
     ORDER BY audit_entry.id`,
    [id],
  );
  expect(entries).toEqual([
    { action: 'masked-phrase.added', changes: { phrase: { to: phraseId } } },
    { action: 'masked-phrase.removed', changes: { phrase: { from: phraseId } } },
  ]);
  const told = (await timelineOf(app, id)).filter((kind) => kind.startsWith('phrase-'));
  expect(told).toEqual(['phrase-masked', 'phrase-unmasked']);
  const left = await placesOf(app, [NICKNAME]);
  expect(left.filter((place) => /audit|timeline|outbox|masked/u.test(place))).toEqual([]);
});

describe('a phrase is refused', () => {
  it.each([
    ['', '/phrase'],
    ['　 ', '/phrase'],
    ['、', '/phrase'],
    ['の', '/phrase'],
    ['★☆・―', '/phrase'],
    ['あ'.repeat(501), '/phrase'],
  ])('%j', async (phrase, pointer) => {
    const id = await desk.aCase();
    const answer = await desk.hide(id, phrase);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Refusal>().errors?.[0]).toMatchObject({ pointer });
    expect(answer.json<Refusal>().errors?.[0]?.detail).toMatch(/文字|入力/u);
  });

  it('with another field, or without one', async () => {
    const id = await desk.aCase();
    for (const payload of [{}, { phrase: 'ab', letters: 'x' }, { phrase: ['ab'] }]) {
      expect((await desk.call('POST', `${id}/masked-phrases`, payload)).statusCode).toBe(422);
    }
  });

  it('after the fiftieth, also when many come at once', async () => {
    const id = await desk.aCase();
    const answers = await Promise.all(
      Array.from({ length: 54 }, (_, n) => desk.hide(id, `言葉${String(n)}番`)),
    );
    const refused = answers.filter(({ statusCode }) => statusCode !== 201);
    expect(refused.map((it) => it.json<Refusal>().code)).toEqual(
      Array.from({ length: 4 }, () => 'too-many-phrases'),
    );
    expect((await desk.preview(id)).phrases).toHaveLength(50);
  });

  it('when the case is over', async () => {
    const id = await desk.aCase();
    await app.get(MoveConsultation).execute({ id, to: 'withdrawn', reason: '終わり' }, staff());
    expect((await desk.hide(id, NICKNAME)).json<Refusal>().code).toBe('not-open');
  });
});

describe('two members of staff at once', () => {
  it('hide the same words, however written: one phrase, both are told that it is hidden', async () => {
    const id = await desk.aCase();
    const answers = await Promise.all([
      desk.hide(id, '青い屋根'),
      desk.hide(id, '青い 屋根', desk.other),
      desk.hide(id, '青い屋根。'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json<{ id: string }>().id)).size).toBe(1);
    expect((await desk.preview(id)).phrases).toHaveLength(1);
    expect(
      (await auditOf(app, id)).filter((value) => value === 'masked-phrase.added'),
    ).toHaveLength(1);
  });

  it('take the same one back: one does, the other is told that it is gone', async () => {
    const id = await desk.aCase();
    const { id: phraseId } = (await desk.hide(id, NICKNAME)).json<{ id: string }>();
    const answers = await Promise.all([
      desk.show(id, phraseId),
      desk.show(id, phraseId, desk.other),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
  });

  it('one hides while the other takes back another: neither is lost', async () => {
    const id = await desk.aCase();
    const { id: first } = (await desk.hide(id, NICKNAME)).json<{ id: string }>();
    await Promise.all([desk.show(id, first), desk.hide(id, '駅前', desk.other)]);
    expect((await desk.preview(id)).phrases.map(({ phrase }) => phrase)).toEqual(['駅前']);
  });
});

test('a phrase of another case is not there, and nobody but the office reaches any', async () => {
  const [mine, theirs] = [await desk.aCase(), await desk.aCase()];
  const { id: phraseId } = (await desk.hide(theirs, NICKNAME)).json<{ id: string }>();
  expect((await desk.show(mine, phraseId)).statusCode).toBe(404);
  expect((await desk.show(mine, 'no-id')).statusCode).toBe(404);
  expect((await desk.show(newId(), phraseId)).statusCode).toBe(404);
  const supporter = await aSupporter(app);
  await makeOffer(app, theirs, supporter.id, { reason: '試すため' });
  const strangers = [
    [await supporterHeaders(app, supporter.id), 401],
    [{}, 401],
    [(await signedIn(app, 'auditor')).headers, 403],
  ] as const;
  for (const [headers, status] of strangers) {
    const answers = [
      await desk.hide(theirs, '駅前', headers),
      await desk.show(theirs, phraseId, headers),
      await desk.call('POST', `${theirs}/offer-preview`, {}, headers),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status]);
  }
  const list = await desk.call('GET', `${theirs}/masked-phrases`);
  expect(list.json()).toMatchObject({ items: [{ id: phraseId, phrase: NICKNAME }] });
});

test('what was hidden in a case stays hidden in the one that is split from it', async () => {
  const id = await desk.aCase();
  await desk.hide(id, NICKNAME);
  const part = { title: '青い屋根の求人', body: '青い屋根の工場で働く人を', reason: '別の話' };
  const link = await app.get(SplitCase).execute({ id, ...part }, staff());
  await eventually(async () => {
    const { phrases } = await desk.preview(link.toId);
    return phrases[0];
  });
  expect(JSON.stringify(asSeen(await desk.preview(link.toId)))).not.toContain('青い屋根');
});

test('erasing a case removes what was hidden in it', async () => {
  const id = await desk.aCase();
  await desk.hide(id, '秘密の目印アカウ');
  await app.get(MoveConsultation).execute({ id, to: 'withdrawn', reason: '終わり' }, staff());
  const [row] = await sql<{ number: string }>(
    app.database.ownerUrl,
    'SELECT receipt_number AS number FROM consultation WHERE id = $1',
    [id],
  );
  await app
    .get(EraseCase)
    .execute(
      { consultationId: id, ground: 'requester', receiptNumber: row?.number ?? '' },
      staff('admin'),
    );
  expect(await placesOf(app, ['秘密の目印アカウ'])).toEqual([]);
});
