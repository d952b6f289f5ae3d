import { MoveConsultation, ShowConsultation } from '../../server/consultations/index.js';
import {
  AnswerConsultation,
  PostMessage,
  type Visibility,
} from '../../server/conversations/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import {
  heardCase,
  requesterOf,
  staff,
  submitCase,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

const DAY = 86_400_000;
const SUPPORTER: Actor = { kind: 'supporter', id: newId(), name: '架空 助言者' };

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const post = (consultationId: string, actor: Actor, visibility: Visibility = 'everyone') =>
  app.get(PostMessage).execute({ consultationId, visibility, body: 'こんにちは' }, actor);
const move = (id: string, to: 'awaiting_requester' | 'spam' | 'received') =>
  app.get(MoveConsultation).execute({ id, to, reason: null }, staff());
const show = (id: string) => app.get(ShowConsultation).byId(id);
const dueOf = async (id: string) => (await show(id)).replyBy?.slice(0, 10) ?? null;

// Saturday; Monday 23 November is a holiday. Three business days.
const received = '2026-11-26';

test('the first reply stops the clock, whoever writes it; a note to colleagues does not', async () => {
  for (const writer of [staff(), SUPPORTER]) {
    const { id } = await submitCase(app);
    expect(await dueOf(id)).toBe(received);
    await post(id, staff(), 'staff');
    await post(id, SUPPORTER, 'support');
    expect(await dueOf(id)).toBe(received);
    await post(id, writer);
    expect(await dueOf(id)).toBeNull();
  }
});

test('no clock runs while it is the requester’s turn; their answer starts it anew, and says why', async () => {
  const id = await heardCase(app, { readyForMatching: true });
  await move(id, 'awaiting_requester');
  expect(await dueOf(id)).toBeNull();
  app.clock.advance(5 * DAY);
  await post(id, requesterOf(id));
  expect(await show(id)).toMatchObject({
    state: 'matching',
    replyBy: expect.stringMatching(/^2026-12-01/) as unknown,
    replyByExplanation: {
      text:
        '令和8年11月26日（木）に相談者から連絡があり、3営業日後の令和8年12月1日（火）が返信の期限です。' +
        '11月28日（土曜日）、11月29日（日曜日）は数えません。',
    },
  });
  // The second of two messages must not put off the reply to the first.
  app.clock.advance(DAY);
  await post(id, requesterOf(id));
  expect(await dueOf(id)).toBe('2026-12-01');
  await move(id, 'awaiting_requester');
  expect(await dueOf(id)).toBeNull();
});

test('an answer stops it, and thanks after the answer start none', async () => {
  const { id } = await submitCase(app);
  await app.get(AnswerConsultation).execute({ consultationId: id, body: '回答です' }, staff());
  await post(id, requesterOf(id));
  expect(await dueOf(id)).toBeNull();
});

test('out of the spam queue the case has the time it had', async () => {
  const { id } = await submitCase(app);
  const due = await dueOf(id);
  await move(id, 'spam');
  await move(id, 'received');
  expect(await dueOf(id)).toBe(due);
});
