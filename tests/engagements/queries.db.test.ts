import { ShowConsultation } from '../../server/consultations/index.js';
import {
  AcceptOffer,
  DeclineOffer,
  MyEngagements,
  ShowOffer,
  ShowSupporterCase,
  SubmitReport,
  Workloads,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { RecordPolicies } from '../../server/platform/core/record-policies.js';
import { KeepTerms, SupporterLoads } from '../../server/supporters/index.js';
import {
  heardCase,
  problemOf,
  requesterOf,
  staff,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, aSupporter, makeOffer, offeredCase, REPORT } from './engagements-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const TALKATIVE = {
  title: '架空製作所の受注',
  body: '架空花子です。hanako@example.jp か 059-000-0000 へ。紙の注文を減らしたい。',
  goal: '架空製作所を紙のない会社に',
};
const decline = (engagementId: string, actor: Actor) =>
  app.get(DeclineOffer).execute({ engagementId, reason: 'other', comment: null }, actor);

describe('what a supporter may know', () => {
  test('before acceptance nothing says who asks, neither fields nor texts', async () => {
    const id = await heardCase(app, TALKATIVE);
    const supporter = await aSupporter(app);
    const { id: engagementId } = await makeOffer(app, id, supporter.id, { note: 'お願いします' });
    const offer = await app.get(ShowOffer).byId(engagementId);
    expect(offer).toMatchObject({
      supporterName: supporter.name,
      note: 'お願いします',
      summary: {
        requesterType: 'business',
        municipality: '242012',
        preferredMethods: ['online'],
        hearing: { problem: '受注の転記に時間がかかる' },
      },
    });
    const seen = JSON.stringify([offer, await app.get(MyEngagements).list(supporter.id)]);
    for (const secret of ['花子', 'ハナコ', '架空製作所', 'hanako', '059-000']) {
      expect(seen.replaceAll(supporter.name, '')).not.toContain(secret);
    }
    expect(seen).toContain('紙の注文を減らしたい');
  });

  test('after acceptance the case opens with its contact, and the texts are whole', async () => {
    const id = await heardCase(app, TALKATIVE);
    const supporter = await aSupporter(app);
    const { id: engagementId } = await makeOffer(app, id, supporter.id);
    const before = app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect((await problemOf(before)).status).toBe(404);
    await app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
    const view = await app.get(ShowSupporterCase).byId(engagementId, supporter.id);
    expect(view).toMatchObject({
      caseState: 'advising',
      contact: { name: '架空 花子', email: 'hanako@example.jp', organisation: '架空製作所' },
      summary: { title: TALKATIVE.title, body: TALKATIVE.body },
    });
    const stranger = app.get(ShowSupporterCase).byId(engagementId, newId());
    expect((await problemOf(stranger)).status).toBe(404);
  });

  test('the offer page tells how an offer ended', async () => {
    const codes: string[] = [];
    const accepted = await acceptedCase(app);
    codes.push((await problemOf(app.get(ShowOffer).byId(accepted.engagementId))).code);
    const declined = await offeredCase(app);
    await decline(declined.engagementId, declined.supporter.actor);
    codes.push((await problemOf(app.get(ShowOffer).byId(declined.engagementId))).code);
    const late = await offeredCase(app);
    app.clock.set('2026-12-24T10:00:00+09:00');
    codes.push((await problemOf(app.get(ShowOffer).byId(late.engagementId))).code);
    codes.push((await problemOf(app.get(ShowOffer).byId(newId()))).code);
    expect(codes).toEqual(['offer-accepted', 'offer-declined', 'offer-expired', 'not-found']);
  });

  test('access comes with the offer and goes with it', async () => {
    const policies = app.get(RecordPolicies);
    const { supporter, engagementId, consultationId } = await offeredCase(app);
    const may = (actor: Actor = supporter.actor) =>
      policies.allows('engagement', actor, engagementId);
    expect(await may()).toBe(true);
    expect(await may((await aSupporter(app)).actor)).toBe(false);
    expect(await may(requesterOf(consultationId))).toBe(false);
    await decline(engagementId, supporter.actor);
    expect(await may()).toBe(false);
    expect(await may(staff())).toBe(true);
    expect(await policies.allows('engagement', staff(), newId())).toBe(false);
  });
});

test('a supporter’s list: what waits first, then what is at work; no offer past its deadline', async () => {
  const { supporter, consultationId } = await acceptedCase(app);
  const other = await heardCase(app);
  const { id: waiting } = await makeOffer(app, other, supporter.id);
  const gone = await heardCase(app);
  await decline((await makeOffer(app, gone, supporter.id)).id, supporter.actor);
  const mine = async () =>
    (await app.get(MyEngagements).list(supporter.id)).map(({ state }) => state);
  expect(await mine()).toEqual(['offered', 'accepted']);
  const [first, second] = await app.get(MyEngagements).list(supporter.id);
  expect(first?.engagementId).toBe(waiting);
  const { receiptNumber, title } = await app.get(ShowConsultation).byId(consultationId);
  expect(second).toMatchObject({ consultationId, receiptNumber, title });
  app.clock.set('2026-12-24T10:00:00+09:00');
  expect(await mine()).toEqual(['accepted']);
});

describe('loads', () => {
  const loadOf = async (id: string) => (await app.get(Workloads).supporterLoads()).get(id);

  test('count what is at work, what is asked, what was taken this month, what was declined', async () => {
    const { supporter, engagementId } = await acceptedCase(app);
    await makeOffer(app, await heardCase(app), supporter.id);
    const no = await makeOffer(app, await heardCase(app), supporter.id);
    await decline(no.id, supporter.actor);
    expect(await loadOf(supporter.id)).toEqual({ active: 2, thisMonth: 2, declinedRecently: 1 });
    expect(await app.get(SupporterLoads).activeCases([supporter.id])).toEqual(
      new Map([[supporter.id, 1]]),
    );
    await app.get(SubmitReport).execute({ engagementId, report: REPORT }, supporter.actor);
    expect(await loadOf(supporter.id)).toEqual({ active: 1, thisMonth: 2, declinedRecently: 1 });
  });

  test('forget a month at its end in Japan, and a no after thirty days', async () => {
    const { supporter } = await acceptedCase(app);
    const no = await makeOffer(app, await heardCase(app), supporter.id);
    await decline(no.id, supporter.actor);
    app.clock.set('2026-11-30T23:59:59+09:00');
    expect(await loadOf(supporter.id)).toMatchObject({ thisMonth: 1, declinedRecently: 1 });
    app.clock.set('2026-12-01T00:00:00+09:00');
    expect(await loadOf(supporter.id)).toEqual({ active: 1, thisMonth: 0, declinedRecently: 1 });
    app.clock.set('2026-12-22T00:00:00+09:00');
    expect(await loadOf(supporter.id)).toMatchObject({ active: 1, declinedRecently: 0 });
  });

  test('an idle supporter is missing', async () => {
    expect(await loadOf((await aSupporter(app)).id)).toBeUndefined();
  });
});

test('past engagements tell who helped and who said no, per case', async () => {
  const { consultationId, supporter, engagementId } = await acceptedCase(app);
  const second = await aSupporter(app);
  await decline((await makeOffer(app, consultationId, second.id)).id, second.actor);
  await app.get(SubmitReport).execute({ engagementId, report: REPORT }, supporter.actor);
  expect(await app.get(Workloads).past(consultationId)).toEqual([
    { consultationId, supporterId: supporter.id, state: 'reported', declineReason: null },
    { consultationId, supporterId: second.id, state: 'declined', declineReason: 'other' },
  ]);
  expect((await app.get(Workloads).past()).length).toBeGreaterThan(2);
});

test('who is away is known to matching until their last day in Japan', async () => {
  const away = await aSupporter(app);
  const terms = { away: [{ from: '2026-11-20', to: '2026-11-25', note: '' }] };
  const input = { supporterId: away.id, version: null, terms };
  await app.get(KeepTerms).execute(input, away.actor);
  const load = async () => (await app.get(Workloads).supporterLoads()).get(away.id);
  app.clock.set('2026-11-25T23:59:00+09:00');
  expect(await load()).toMatchObject({ active: 0, awayUntil: '2026-11-25' });
  app.clock.set('2026-11-26T00:00:00+09:00');
  expect(await load()).toBeUndefined();
});
