import { ShowConsultation } from '../../server/consultations/index.js';
import { DeclineOffer, EngagementsOfCase } from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { UpdateSupporter } from '../../server/supporters/index.js';
import {
  auditOf,
  eventsOf,
  heardCase,
  problemOf,
  staff,
  submitCase,
  timelineOf,
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
const decline = (engagementId: string, actor: Actor) =>
  app.get(DeclineOffer).execute({ engagementId, reason: 'too_busy', comment: null }, actor);

describe('an offer', () => {
  test('lasts to the end of the last business day, over the weekend and the holiday', async () => {
    const { engagementId } = await offeredCase(app);
    expect((await engagement(engagementId)).deadline).toBe('2026-11-26T08:00:00.000Z');
  });

  test('moves the case to matching, and is told of with ids only', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    expect(await stateOf(consultationId)).toBe('matching');
    const events = await eventsOf(app, consultationId);
    expect(events).toContainEqual({
      type: 'offer.made',
      payload: { engagementId, consultationId, supporterId: supporter.id },
    });
    expect(await timelineOf(app, consultationId)).toContain('offer-made');
    expect(await auditOf(app, engagementId)).toEqual(['offer.made']);
  });

  test('remembers who the supporter was', async () => {
    const { supporter, engagementId } = await offeredCase(app);
    const changes = { name: '架空 改姓', affiliation: '無所属' };
    await app
      .get(UpdateSupporter)
      .execute({ id: supporter.id, version: supporter.version, changes }, staff());
    expect(await engagement(engagementId)).toMatchObject({
      supporterName: supporter.name,
      supporterAffiliation: '株式会社架空',
    });
  });

  test.each([
    ['without an address', { email: null }, 'no-email', 'メールアドレスを登録してください'],
    ['on leave', { status: 'paused' as const }, 'not-active', '休止中'],
  ])('cannot go to a supporter %s', async (_what, over, code, words) => {
    const supporter = await aSupporter(app, over);
    const problem = await problemOf(makeOffer(app, await heardCase(app), supporter.id));
    expect(problem).toMatchObject({ status: 409, code });
    expect(problem.detail).toContain(words);
  });

  test('cannot go to nobody', async () => {
    const problem = await problemOf(makeOffer(app, await heardCase(app), newId()));
    expect(problem.errors).toMatchObject([{ pointer: '/supporterId' }]);
  });

  test('needs the requester’s consent', async () => {
    const id = await heardCase(app, { consents: { purpose: true, shareWithSupporters: false } });
    const problem = await problemOf(makeOffer(app, id, (await aSupporter(app)).id));
    expect(problem).toMatchObject({ status: 409, code: 'consent-needed' });
  });

  test('needs a hearing, unless information is all that is asked for', async () => {
    const { id } = await submitCase(app);
    const supporter = await aSupporter(app);
    const problem = await problemOf(makeOffer(app, id, supporter.id));
    expect(problem).toMatchObject({ status: 409, code: 'hearing-needed' });
    await makeOffer(app, id, supporter.id, { kind: 'information' });
    expect(await stateOf(id)).toBe('matching');
  });

  test('is made once to one supporter, also when two press the button at once', async () => {
    const id = await heardCase(app);
    const supporter = await aSupporter(app);
    const results = await Promise.allSettled([
      makeOffer(app, id, supporter.id),
      makeOffer(app, id, supporter.id),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(makeOffer(app, id, supporter.id))).toMatchObject({
      status: 409,
      code: 'already-offered',
    });
  });

  test('can be repeated after a no, and go to a second supporter beside the first', async () => {
    const { consultationId, supporter, engagementId } = await offeredCase(app);
    await makeOffer(app, consultationId, (await aSupporter(app)).id);
    await decline(engagementId, supporter.actor);
    await makeOffer(app, consultationId, supporter.id);
    const all = await app.get(EngagementsOfCase).list(consultationId);
    expect(all.map(({ state }) => state)).toEqual(['declined', 'offered', 'offered']);
  });

  test.each<[string, Actor]>([
    ['an auditor', staff('auditor')],
    ['a supporter', { kind: 'supporter', id: newId(), name: 'x' }],
    ['a requester', { kind: 'requester', id: newId() }],
  ])('is not made by %s', async (_who, actor) => {
    const id = await heardCase(app);
    const made = makeOffer(app, id, (await aSupporter(app)).id, {}, actor);
    expect((await problemOf(made)).status).toBe(403);
  });
});
