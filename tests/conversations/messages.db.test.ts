import { MoveConsultation, ShowConsultation } from '../../server/consultations/index.js';
import {
  AnswerConsultation,
  ListMessages,
  PostMessage,
  type Visibility,
} from '../../server/conversations/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import {
  auditOf,
  eventsOf,
  eventTypes,
  heardCase,
  problemOf,
  requesterOf,
  staff,
  submitCase,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const SUPPORTER: Actor = { kind: 'supporter', id: newId(), name: '架空 助言者' };

const post = (consultationId: string, actor: Actor, visibility: Visibility, body = 'こんにちは') =>
  app.get(PostMessage).execute({ consultationId, visibility, body }, actor);
const read = async (consultationId: string, actor: Actor) =>
  (await app.get(ListMessages).readableBy(actor, consultationId)).map(({ body }) => body);
const stateOf = async (id: string) => (await app.get(ShowConsultation).byId(id)).state;

describe('reading and writing', () => {
  test('each party reads its part of one thread', async () => {
    const { id } = await submitCase(app);
    await post(id, staff(), 'everyone', 'みなさんへ');
    await post(id, staff(), 'support', '支援者へ');
    await post(id, staff(), 'staff', '内部メモ');
    await post(id, SUPPORTER, 'support', '窓口へ');
    await post(id, requesterOf(id), 'everyone', 'よろしく');
    expect(await read(id, staff())).toEqual([
      'みなさんへ',
      '支援者へ',
      '内部メモ',
      '窓口へ',
      'よろしく',
    ]);
    expect(await read(id, SUPPORTER)).toEqual(['みなさんへ', '支援者へ', '窓口へ', 'よろしく']);
    expect(await read(id, requesterOf(id))).toEqual(['みなさんへ', 'よろしく']);
    expect(await read(id, { kind: 'anonymous' })).toEqual([]);
  });

  test('the requester hears one voice from the desk; everybody finds their own words', async () => {
    const { id } = await submitCase(app);
    await post(id, staff(), 'everyone');
    await post(id, SUPPORTER, 'everyone');
    const view = async (actor: Actor) =>
      (await app.get(ListMessages).readableBy(actor, id)).map(({ authorName, mine }) => [
        authorName,
        mine,
      ]);
    expect(await view(requesterOf(id))).toEqual([
      ['相談窓口', false],
      ['架空 助言者', false],
    ]);
    expect(await view(SUPPORTER)).toEqual([
      ['架空 職員', false],
      ['架空 助言者', true],
    ]);
    expect(await view({ kind: 'supporter', id: newId(), name: '架空 別人' })).toMatchObject([
      ['架空 職員', false],
      ['架空 助言者', false],
    ]);
  });

  test.each<[Actor['kind'], Visibility, number]>([
    ['requester', 'support', 403],
    ['requester', 'staff', 403],
    ['supporter', 'staff', 403],
    ['anonymous', 'everyone', 403],
  ])('%s cannot write for %s', async (kind, visibility, status) => {
    const { id } = await submitCase(app);
    const actors: Partial<Record<Actor['kind'], Actor>> = {
      requester: requesterOf(id),
      supporter: SUPPORTER,
      anonymous: { kind: 'anonymous' },
    };
    const problem = await problemOf(post(id, actors[kind]!, visibility));
    expect(problem.status).toBe(status);
    expect(await timelineOf(app, id)).toEqual(['submitted']);
  });

  test('another case’s link opens nothing here', async () => {
    const [mine, other] = [await submitCase(app), await submitCase(app)];
    expect((await problemOf(post(mine.id, requesterOf(other.id), 'everyone'))).status).toBe(404);
  });

  test('auditors read and do not write', async () => {
    const { id } = await submitCase(app);
    expect((await problemOf(post(id, staff('auditor'), 'everyone'))).status).toBe(403);
    expect(await read(id, staff('auditor'))).toEqual([]);
  });

  test('a message leaves timeline, audit and event, and its words in none of them', async () => {
    const { id } = await submitCase(app);
    const message = await post(id, staff(), 'staff', 'ひみつの内容');
    expect(await timelineOf(app, id)).toEqual(['submitted', 'note-added']);
    expect(await auditOf(app, id)).toContain('message.posted');
    const events = await eventsOf(app, id);
    expect(events.at(-1)).toEqual({
      type: 'message.posted',
      payload: { consultationId: id, messageId: message.id },
    });
    expect(JSON.stringify(events)).not.toContain('ひみつ');
  });
});

describe('a case that waits for its requester', () => {
  const waiting = async (): Promise<string> => {
    const id = await heardCase(app, { readyForMatching: true });
    const move = { id, to: 'awaiting_requester', reason: null } as const;
    await app.get(MoveConsultation).execute(move, staff());
    return id;
  };

  test('goes back where it waited when they write', async () => {
    const id = await waiting();
    await post(id, requesterOf(id), 'everyone');
    expect(await stateOf(id)).toBe('matching');
    expect((await eventTypes(app, id)).slice(-2)).toEqual(['message.posted', 'consultation.moved']);
  });

  test('goes on waiting when others write', async () => {
    const id = await waiting();
    await post(id, staff(), 'everyone');
    await post(id, SUPPORTER, 'support');
    expect(await stateOf(id)).toBe('awaiting_requester');
  });

  test('moves once when they write twice at the same moment', async () => {
    const id = await waiting();
    await Promise.all([
      post(id, requesterOf(id), 'everyone'),
      post(id, requesterOf(id), 'everyone'),
    ]);
    expect(await stateOf(id)).toBe('matching');
    expect(await read(id, staff())).toHaveLength(2);
  });
});

describe('staff answering alone', () => {
  const answer = (consultationId: string, actor: Actor = staff()) =>
    app.get(AnswerConsultation).execute({ consultationId, body: 'このようにできます。' }, actor);

  test.each([
    ['a case that was heard', () => heardCase(app)],
    ['a fresh case, which is heard by it', async () => (await submitCase(app)).id],
  ])('%s: everyone reads the answer and support ends', async (_what, make) => {
    const id = await make();
    await answer(id);
    const view = await app.get(ShowConsultation).byId(id);
    expect(view).toMatchObject({
      state: 'answered',
      supportEndedAt: app.clock.now().toISOString(),
    });
    expect(await read(id, requesterOf(id))).toEqual(['このようにできます。']);
  });

  test('is told of once, as an answer, not as a message besides', async () => {
    const id = await heardCase(app);
    const before = (await eventTypes(app, id)).length;
    await answer(id);
    expect((await eventTypes(app, id)).slice(before)).toEqual([
      'consultation.moved',
      'consultation.answered',
    ]);
  });

  test('a case that waits during its hearing can be answered too', async () => {
    const id = await heardCase(app);
    const move = { id, to: 'awaiting_requester', reason: null } as const;
    await app.get(MoveConsultation).execute(move, staff());
    await answer(id);
    expect(await stateOf(id)).toBe('answered');
  });

  test('while a supporter is looked for, the desk is told the way', async () => {
    const id = await heardCase(app, { readyForMatching: true });
    const problem = await problemOf(answer(id));
    expect(problem).toMatchObject({ status: 409, code: 'not-answerable' });
    expect(problem.detail).toContain('「聞き取り中」に戻して');
  });

  test('of two who answer at once, one answers', async () => {
    const id = await heardCase(app);
    const results = await Promise.allSettled([answer(id), answer(id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await read(id, staff())).toHaveLength(1);
  });

  test.each<[string, Actor]>([
    ['an auditor', staff('auditor')],
    ['a supporter', SUPPORTER],
  ])('%s cannot', async (_who, actor) => {
    const id = await heardCase(app);
    expect((await problemOf(answer(id, actor))).status).toBe(403);
  });
});
