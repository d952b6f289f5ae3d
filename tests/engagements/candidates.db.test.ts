import { MoveConsultation } from '../../server/consultations/index.js';
import {
  AcceptOffer,
  CandidatesBody,
  DeclineOffer,
  EngagementsOfCase,
  PlanCandidates,
  ShowOffer,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import { UpdateSupporter } from '../../server/supporters/index.js';
import {
  eventsOf,
  eventTypes,
  heardCase,
  jobContext,
  problemOf,
  staff,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { acceptedCase, aSupporter, makeOffer, offeredCase } from './engagements-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

type Person = Awaited<ReturnType<typeof aSupporter>>;

const run = (name: string, payload: unknown = {}) =>
  app.get(JobRegistry).get(name).handler.run(payload, jobContext);
const list = (id: string) => app.get(EngagementsOfCase).list(id);
const standing = async (id: string) =>
  (await list(id)).map(({ supporterName, state }) => `${supporterName} ${state}`).sort();
const plan = (consultationId: string, people: Person[], over: object = {}) => {
  const body = CandidatesBody.parse({ supporterIds: people.map(({ id }) => id), ...over });
  return app.get(PlanCandidates).execute({ consultationId, ...body }, staff());
};
const offerOf = async (consultationId: string, { id }: Person) =>
  (await list(consultationId)).find((it) => it.supporterId === id && it.state === 'offered');
const decline = async (consultationId: string, person: Person, substituteId?: string) => {
  const engagementId = (await offerOf(consultationId, person))?.id ?? '';
  const answer = { engagementId, reason: 'too_busy', comment: null, substituteId } as const;
  await app.get(DeclineOffer).execute(answer, person.actor);
  return engagementId;
};
/** Runs the offers that were chosen since, as the relay would. */
async function follow(consultationId: string) {
  for (const { type, payload } of await eventsOf(app, consultationId)) {
    if (type === 'candidate.chosen') await run('engagements.offer-next', payload);
  }
}
const people = async (n: number, over: Parameters<typeof aSupporter>[1] = {}) =>
  Promise.all(Array.from({ length: n }, () => aSupporter(app, over)));
const change = async ({ id }: Person, changes: object) =>
  app.get(UpdateSupporter).execute({ id, changes, version: 1 }, staff());

test('candidates are asked in the order staff chose; the others hear nothing before', async () => {
  const id = await heardCase(app);
  const [a, b, c] = (await people(3)) as [Person, Person, Person];
  await plan(id, [a, b, c], { note: 'お願いします' });
  expect(
    (await eventTypes(app, id)).filter((eventType) => eventType === 'offer.made'),
  ).toHaveLength(1);
  await decline(id, a);
  await follow(id);
  expect(await offerOf(id, b)).toMatchObject({ note: 'お願いします', state: 'offered' });
  const engagementId = (await offerOf(id, b))?.id ?? '';
  await app.get(AcceptOffer).execute({ engagementId }, b.actor);
  await follow(id);
  expect(await standing(id)).toEqual(
    [`${a.name} declined`, `${b.name} accepted`, `${c.name} withdrawn`].sort(),
  );
  expect(await eventTypes(app, id)).not.toContain('offer.withdrawn');
});

test('while the list lasts matching is not asked; at its end it is, where staff chose so', async () => {
  const id = await heardCase(app);
  const [a, b] = (await people(2)) as [Person, Person];
  await plan(id, [a, b], { cascade: true });
  await decline(id, a);
  await follow(id);
  await decline(id, b);
  const told = (await eventsOf(app, id)).filter(({ type }) => type === 'offer.declined');
  expect(told.map(({ payload }) => payload['cascade'])).toEqual([false, true]);
});

test('an expired offer goes on to the next one; a candidate who cannot be asked is skipped', async () => {
  const id = await heardCase(app);
  const [a, b, c] = (await people(3)) as [Person, Person, Person];
  await plan(id, [a, b, c]);
  await change(b, { email: null });
  app.clock.set('2026-11-27T00:00:00+09:00');
  await run('engagements.expire-offers');
  await follow(id);
  await follow(id);
  expect(await standing(id)).toEqual(
    [`${a.name} expired`, `${b.name} withdrawn`, `${c.name} offered`].sort(),
  );
});

test('a list nobody could be asked from is refused whole, and nobody is on it twice', async () => {
  const id = await heardCase(app);
  const [a] = (await people(1)) as [Person];
  const mute = await aSupporter(app, { email: null });
  expect((await problemOf(plan(id, [a, mute]))).code).toBe('no-email');
  expect((await problemOf(plan(id, [a, a]))).errors?.[0]?.pointer).toBe('/supporterIds');
  expect(await list(id)).toEqual([]);
});

test('somebody on the list can be asked at once, or taken off it without hearing of it', async () => {
  const id = await heardCase(app);
  const [a, b, c] = (await people(3)) as [Person, Person, Person];
  await plan(id, [a, b, c]);
  await makeOffer(app, id, c.id);
  expect((await list(id)).filter(({ supporterId }) => supporterId === c.id)).toMatchObject([
    { state: 'offered', position: 2 },
  ]);
  const waiting = (await list(id)).find(({ supporterId }) => supporterId === b.id);
  await app.get(WithdrawOffer).execute({ engagementId: waiting?.id ?? '', reason: null }, staff());
  expect(await eventTypes(app, id)).not.toContain('offer.withdrawn');
});

describe('a colleague', () => {
  const company = `株式会社架空技研${String(Date.now())}`;
  const pair = () => people(2, { affiliation: `${company} 主任` }) as Promise<[Person, Person]>;

  test('of the same company is offered as a choice, and waits for staff', async () => {
    const id = await heardCase(app);
    const [a, b] = await pair();
    await makeOffer(app, id, a.id);
    const offer = await app.get(ShowOffer).byId((await offerOf(id, a))?.id ?? '');
    expect(offer.colleagues.map((colleague) => colleague.id)).toContain(b.id);
    const declined = await decline(id, a, b.id);
    await follow(id);
    expect((await list(id)).find((it) => it.supporterId === b.id)).toMatchObject({
      state: 'proposed',
      substituteFor: declined,
    });
    expect(await eventTypes(app, id)).toContain('substitute.proposed');
    expect(await eventTypes(app, id)).not.toContain('candidate.chosen');
  });

  test('is asked first where staff ask one after the other', async () => {
    const id = await heardCase(app);
    const [a, b] = await pair();
    const c = await aSupporter(app);
    await plan(id, [a, c]);
    await decline(id, a, b.id);
    await follow(id);
    expect(await standing(id)).toEqual(
      [`${a.name} declined`, `${b.name} offered`, `${c.name} proposed`].sort(),
    );
  });

  test('of another company is refused', async () => {
    const id = await heardCase(app);
    const [a] = await pair();
    const stranger = await aSupporter(app, { affiliation: '別会社架空' });
    await makeOffer(app, id, a.id);
    expect((await problemOf(decline(id, a, stranger.id))).errors?.[0]?.pointer).toBe(
      '/substituteId',
    );
    expect(await standing(id)).toEqual([`${a.name} offered`]);
  });
});

describe('while the desk waits for the requester', () => {
  const move = async (id: string, to: 'awaiting_requester' | 'matching') => {
    await app.get(MoveConsultation).execute({ id, to, reason: '確認のため' }, staff());
    const from = to === 'matching' ? 'awaiting_requester' : 'matching';
    await run('engagements.pause-offers', { consultationId: id, from, to });
  };

  test('the clock of an offer stands still, and the shift explains itself', async () => {
    const { consultationId, engagementId, supporter } = await offeredCase(app);
    app.clock.set('2026-11-25T15:00:00+09:00');
    await move(consultationId, 'awaiting_requester');
    app.clock.set('2026-11-27T09:00:00+09:00');
    await run('engagements.expire-offers');
    expect((await app.get(ShowOffer).byId(engagementId)).deadlineNote).toContain('11月25日から');
    app.clock.set('2026-11-30T09:00:00+09:00');
    await move(consultationId, 'matching');
    await run('engagements.pause-offers', {
      consultationId,
      from: 'awaiting_requester',
      to: 'matching',
    });
    const offer = await app.get(ShowOffer).byId(engagementId);
    expect(offer.deadline).toEqual(new Date('2026-12-01T17:00:00+09:00'));
    expect(offer.deadlineNote).toContain('3営業日延ばしました');
    await app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  });

  test('the sweep leaves an offer alone before the pause has even been noted', async () => {
    const { consultationId } = await offeredCase(app);
    const awaiting = { id: consultationId, to: 'awaiting_requester', reason: '確認' } as const;
    await app.get(MoveConsultation).execute(awaiting, staff());
    app.clock.set('2026-12-20T09:00:00+09:00');
    await run('engagements.expire-offers');
    expect((await list(consultationId))[0]?.state).toBe('offered');
  });
});

describe('a supporter disabled in the middle', () => {
  const changed = (person: Person) =>
    run('engagements.release-supporter', { supporterId: person.id });

  test('loses the open offer when paused, the next is asked, and the desk hears of it', async () => {
    const id = await heardCase(app);
    const [a, b] = (await people(2)) as [Person, Person];
    await plan(id, [a, b]);
    await change(a, { status: 'paused' });
    await changed(a);
    await changed(a);
    await follow(id);
    expect(await standing(id)).toEqual([`${a.name} withdrawn`, `${b.name} offered`].sort());
    expect(
      (await eventTypes(app, id)).filter((eventType) => eventType === 'supporter.left'),
    ).toHaveLength(1);
  });

  test('finishes what was taken on when paused, and leaves it when retired', async () => {
    const { consultationId, supporter } = await acceptedCase(app);
    await change(supporter, { status: 'paused' });
    await changed(supporter);
    expect((await list(consultationId))[0]?.state).toBe('accepted');
    const retired = { id: supporter.id, changes: { status: 'retired' as const }, version: 2 };
    await app.get(UpdateSupporter).execute(retired, staff());
    await changed(supporter);
    expect((await list(consultationId))[0]?.state).toBe('withdrawn');
    expect(await eventTypes(app, consultationId)).toContain('supporter.left');
  });
});

test('a case of one’s own organisation, or of somebody on one’s list, cannot be offered', async () => {
  const id = await heardCase(app);
  const listed = await aSupporter(app, { conflicts: ['架空　花子'] });
  const own = await aSupporter(app, { affiliation: '(株)架空製作所 工場長' });
  const other = await aSupporter(app, { affiliation: '架空製作所研究会' });
  for (const { id: supporterId } of [listed, own]) {
    expect((await problemOf(makeOffer(app, id, supporterId))).code).toBe('conflict-of-interest');
  }
  await expect(makeOffer(app, id, other.id)).resolves.toMatchObject({ state: 'offered' });
});
