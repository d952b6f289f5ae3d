import {
  AssignSlots,
  BookSlot,
  CancelRegistration,
  MoveBooking,
  MoveSeminar,
  PlanSlots,
  ReleaseSlot,
  Slots,
} from '../../server/seminars/index.js';
import { ShowConsultation } from '../../server/consultations/index.js';
import { EngagementsOfCase, Meetings } from '../../server/engagements/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { problemOf, staff } from '../consultations/consultations-fixture.js';
import { holder, wish } from './seminars-fixture.js';
import { slotsFixture } from './slots-fixture.js';

let app: TestApp;
const { generate, talks } = slotsFixture(() => app);

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('slots are laid out from the supporters’ time, with breaks and a room each; running it again adds none', async () => {
  const { seminarId, one, two, slots } = await talks(0);
  expect(slots.map(({ startsAt, room }) => [startsAt.slice(11, 16), room])).toEqual([
    ['06:30', '相談室1'],
    ['06:30', '相談室2'],
    ['07:00', '相談室1'],
    ['07:00', '相談室2'],
  ]);
  expect(await generate(seminarId, [one.id, two.id])).toEqual({ created: 0, skipped: 4 });
});

test('a booked slot is a consultation in advice, with its engagement accepted and its meeting set', async () => {
  const { people, slots, one } = await talks(1);
  const [slot] = slots;
  const [person] = people;
  const booked = await app
    .get(BookSlot)
    .execute({ slotId: slot?.id ?? '', registrationId: person?.id ?? '' }, staff());
  const found = await app.get(ShowConsultation).byId(booked.consultationId ?? '');
  expect(found).toMatchObject({ state: 'advising', channel: 'seminar', title: wish().title });
  const [engagement] = await app.get(EngagementsOfCase).list(found.id);
  expect(engagement).toMatchObject({ state: 'accepted', supporterId: booked.supporterId });
  const [meeting] = await app.get(Meetings).ofCase(found.id);
  expect(meeting).toMatchObject({ state: 'scheduled', startsAt: slot?.startsAt, place: '相談室1' });
  expect([one.id, booked.supporterId]).toContain(booked.supporterId);
});

test('whoever cancels the registration gives the slot back: the case is withdrawn, the slot is free again', async () => {
  const { people, slots } = await talks(1);
  const [slot] = slots;
  const registrationId = people[0]?.id ?? '';
  const { consultationId } = await app
    .get(BookSlot)
    .execute({ slotId: slot?.id ?? '', registrationId }, staff());
  await app.get(CancelRegistration).execute({ registrationId }, holder(registrationId));
  expect(await app.get(Slots).one(slot?.id ?? '')).toMatchObject({
    state: 'open',
    consultationId: null,
  });
  expect((await app.get(ShowConsultation).byId(consultationId ?? '')).state).toBe('withdrawn');
  expect(await app.get(Meetings).ofCase(consultationId ?? '')).toMatchObject([
    { state: 'cancelled' },
  ]);
});

test('first come: people book their own, not another’s, and a second one not at all', async () => {
  const { people, slots } = await talks(2, { slotBooking: 'first_come' });
  const [first, second] = [people[0]?.id ?? '', people[1]?.id ?? ''];
  const [slot, other] = [slots[0]?.id ?? '', slots[1]?.id ?? ''];
  const book = (slotId: string, registrationId: string, by = registrationId) =>
    app.get(BookSlot).execute({ slotId, registrationId }, holder(by));
  await book(slot, first);
  await book(slot, first);
  expect(await problemOf(book(slot, second))).toMatchObject({ code: 'slot-taken' });
  expect(await problemOf(book(other, first))).toMatchObject({ code: 'already-booked' });
  expect(await problemOf(book(other, second, first))).toMatchObject({ status: 403 });
  expect(
    await problemOf(app.get(ReleaseSlot).execute({ slotId: slot }, holder(second))),
  ).toMatchObject({ status: 403 });
  await app.get(ReleaseSlot).execute({ slotId: slot }, holder(first));
  await book(slot, second);
});

test('the engine gives every wish a slot where there are enough, and says why where there are not', async () => {
  const { seminarId, people } = await talks(5);
  const plan = await app.get(PlanSlots).plan(seminarId, app.clock.now());
  expect(plan.talks).toHaveLength(4);
  expect(plan.unplaced).toMatchObject([{ reason: expect.stringContaining('枠') as string }]);
  const done = await app.get(AssignSlots).execute({ seminarId, plan }, staff());
  expect(done).toEqual({ booked: 4, unplaced: 1 });
  const booked = (await app.get(Slots).ofSeminar(seminarId)).filter(
    ({ state }) => state === 'booked',
  );
  expect(new Set(booked.map(({ registrationId }) => registrationId)).size).toBe(4);
  expect(await app.get(AssignSlots).execute({ seminarId, plan }, staff())).toMatchObject({
    booked: 0,
  });
  expect(people).toHaveLength(5);
});

test('two bookings change places, a booking moves to a free slot: the cases stay the same', async () => {
  const { people, slots } = await talks(2);
  const [a, b, c] = [slots[0]?.id ?? '', slots[3]?.id ?? '', slots[2]?.id ?? ''];
  const book = (slotId: string, n: number) =>
    app.get(BookSlot).execute({ slotId, registrationId: people[n]?.id ?? '' }, staff());
  const [first, second] = [await book(a, 0), await book(b, 1)];
  await app.get(MoveBooking).execute({ slotId: a, toSlotId: b }, staff());
  const after = async (id: string) => app.get(Slots).one(id);
  expect((await after(b)).consultationId).toBe(first.consultationId);
  expect((await after(a)).consultationId).toBe(second.consultationId);
  await app.get(MoveBooking).execute({ slotId: b, toSlotId: c }, staff());
  expect(await after(c)).toMatchObject({ consultationId: first.consultationId, state: 'booked' });
  expect(await after(b)).toMatchObject({ state: 'open' });
  const meetings = await app.get(Meetings).ofCase(first.consultationId ?? '');
  expect(meetings.filter(({ state }) => state === 'scheduled')).toMatchObject([
    { startsAt: slots[2]?.startsAt },
  ]);
  expect((await app.get(ShowConsultation).byId(first.consultationId ?? '')).state).toBe('advising');
});

test('a seminar that is called off takes its talks with it; what people wanted to ask is looked after', async () => {
  const { seminarId, people, slots } = await talks(1);
  const booked = await app
    .get(BookSlot)
    .execute({ slotId: slots[0]?.id ?? '', registrationId: people[0]?.id ?? '' }, staff());
  await app.get(MoveSeminar).execute({ seminarId, to: 'cancelled', reason: '大雪' }, staff());
  const after = await app.get(Slots).ofSeminar(seminarId);
  expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
  const id = booked.consultationId ?? '';
  expect((await app.get(ShowConsultation).byId(id)).state).toBe('matching');
  expect(await app.get(Meetings).ofCase(id)).toMatchObject([{ state: 'cancelled' }]);
});
