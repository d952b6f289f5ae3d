import { MoveConsultation, ShowConsultation } from '../../server/consultations/index.js';
import {
  AcceptOffer,
  DeclineOffer,
  EngagementsOfCase,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import {
  eventsOf,
  eventTypes,
  problemOf,
  staff,
  SYSTEM,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { aSupporter, makeOffer, offeredCase } from './engagements-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const stateOf = async (id: string) => (await app.get(ShowConsultation).byId(id)).state;
const engagement = (id: string) => app.get(EngagementsOfCase).one(id);
const accept = (engagementId: string, actor: Actor) =>
  app.get(AcceptOffer).execute({ engagementId }, actor);
const decline = (engagementId: string, actor: Actor) =>
  app.get(DeclineOffer).execute({ engagementId, reason: 'too_busy', comment: null }, actor);
const withdraw = (engagementId: string, reason: string | null = null) =>
  app.get(WithdrawOffer).execute({ engagementId, reason }, staff());
const move = (id: string, to: string, reason: string | null = null) =>
  app.get(MoveConsultation).execute({ id, to: to as 'closed', reason }, staff());

describe('accepting', () => {
  test('by sign-in or by the offer’s own link brings the case into advice', async () => {
    for (const by of ['sign-in', 'link']) {
      const { consultationId, supporter, engagementId } = await offeredCase(app);
      const link: Actor = { kind: 'link', link: 'offer', id: engagementId };
      await accept(engagementId, by === 'link' ? link : supporter.actor);
      expect(await stateOf(consultationId)).toBe('advising');
      expect(await eventTypes(app, consultationId)).toEqual(
        expect.arrayContaining(['offer.accepted']),
      );
    }
  });

  test('of two who accept one offer at once, one does and the other is told kindly', async () => {
    const { supporter, engagementId, consultationId } = await offeredCase(app);
    const results = await Promise.allSettled([
      accept(engagementId, supporter.actor),
      accept(engagementId, { kind: 'link', link: 'offer', id: engagementId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(accept(engagementId, supporter.actor))).toMatchObject({
      status: 409,
      code: 'offer-accepted',
    });
    const accepted = (await eventTypes(app, consultationId)).filter(
      (eventType) => eventType === 'offer.accepted',
    );
    expect(accepted).toHaveLength(1);
  });

  test('is too late from the deadline on, even before the sweep', async () => {
    const { supporter, engagementId } = await offeredCase(app);
    app.clock.set('2026-11-27T00:00:00+09:00');
    expect(await problemOf(accept(engagementId, supporter.actor))).toMatchObject({
      status: 410,
      code: 'offer-expired',
    });
  });

  test('is nobody else’s to do: not another supporter’s, link’s, requester’s or the desk’s', async () => {
    const { consultationId, engagementId } = await offeredCase(app);
    const other = await offeredCase(app);
    const strangers: Actor[] = [
      other.supporter.actor,
      { kind: 'link', link: 'offer', id: other.engagementId },
      { kind: 'link', link: 'survey', id: engagementId },
      { kind: 'requester', id: consultationId },
      staff(),
      SYSTEM,
    ];
    for (const actor of strangers) {
      expect((await problemOf(accept(engagementId, actor))).status).toBe(404);
      expect((await problemOf(decline(engagementId, actor))).status).toBe(404);
    }
    expect((await problemOf(accept(newId(), other.supporter.actor))).status).toBe(404);
  });

  test('works while the desk waits for the requester, or has stepped back to hearing', async () => {
    const waiting = await offeredCase(app);
    await move(waiting.consultationId, 'awaiting_requester');
    await accept(waiting.engagementId, waiting.supporter.actor);
    const view = await app.get(ShowConsultation).byId(waiting.consultationId);
    expect(view).toMatchObject({ state: 'awaiting_requester', waitingFrom: 'advising' });
    const back = await offeredCase(app);
    await move(back.consultationId, 'hearing');
    await accept(back.engagementId, back.supporter.actor);
    expect(await stateOf(back.consultationId)).toBe('advising');
  });

  test('a case that ended a moment ago says so', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    await move(consultationId, 'withdrawn', '間違い');
    expect(await problemOf(accept(engagementId, supporter.actor))).toMatchObject({
      status: 410,
      code: 'case-over',
    });
    expect((await engagement(engagementId)).state).toBe('offered');
  });
});

describe('declining and taking back', () => {
  test('a no keeps its reason, and tells whether the next is to be asked', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app, { cascade: true });
    const reason = { reason: 'not_my_field', comment: '設備の話でした' } as const;
    await app.get(DeclineOffer).execute({ engagementId, ...reason }, supporter.actor);
    expect(await engagement(engagementId)).toMatchObject({
      state: 'declined',
      declineReason: 'not_my_field',
      declineComment: '設備の話でした',
    });
    expect((await eventsOf(app, consultationId)).at(-1)).toMatchObject({
      type: 'offer.declined',
      payload: { engagementId, cascade: true },
    });
    expect((await problemOf(accept(engagementId, supporter.actor))).code).toBe('offer-declined');
  });

  test('the desk takes back an offer nobody answered; the supporter is told so', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    await withdraw(engagementId, '相談者のご都合');
    expect((await problemOf(accept(engagementId, supporter.actor))).code).toBe('offer-withdrawn');
    expect((await eventsOf(app, consultationId)).at(-1)).toMatchObject({
      type: 'offer.withdrawn',
      payload: { wasAccepted: false },
    });
    expect((await problemOf(withdraw(engagementId))).status).toBe(409);
  });

  test('releasing the only one at work sends the case back to matching', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    await accept(engagementId, supporter.actor);
    await withdraw(engagementId);
    expect(await stateOf(consultationId)).toBe('matching');
  });

  test('releasing one of two leaves the other at work', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    const second = await aSupporter(app);
    const other = await makeOffer(app, consultationId, second.id);
    await accept(engagementId, supporter.actor);
    await accept(other.id, second.actor);
    await withdraw(engagementId);
    expect(await stateOf(consultationId)).toBe('advising');
  });
});
