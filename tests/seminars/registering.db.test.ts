import {
  AnswerQuestion,
  CancelRegistration,
  ChangeRegistration,
  Registrations,
  UpdateSeminar,
} from '../../server/seminars/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { staff } from '../consultations/consultations-fixture.js';
import { holder, seminarsFixture } from './seminars-fixture.js';

let app: TestApp;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
afterEach(() => {
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
});

test('25 people want 20 seats: 20 have one, 5 wait in order, and are offered the online room', async () => {
  const id = await office.published();
  const receipts = [];
  for (let n = 1; n <= 25; n += 1) receipts.push(await office.register(id, n));
  expect(receipts[19]).toMatchObject({ status: 'confirmed', position: null, otherMode: null });
  expect(receipts[20]).toMatchObject({ status: 'waitlisted', position: 1, otherMode: 'online' });
  expect(receipts[24]).toMatchObject({ status: 'waitlisted', position: 5 });
  expect(receipts[24]?.number).toMatch(/^R8S\d\d-0025$/);
  expect(await office.seats(id)).toMatchObject({ onsite: { booked: 20, seated: 20, waiting: 5 } });
});

test('a cancellation gives the seat to the first in the queue at once; the one who cancelled is never asked back', async () => {
  const id = await office.published({ onsiteCapacity: 1 });
  const [first, second, third] = [
    await office.register(id, 1),
    await office.register(id, 2),
    await office.register(id, 3),
  ];
  const cancel = (it: { id: string }) =>
    app.get(CancelRegistration).execute({ registrationId: it.id }, holder(it.id));
  await cancel(first);
  await cancel(first);
  expect(await office.states(id)).toEqual({
    '0001': 'cancelled',
    '0002': 'confirmed',
    '0003': 'waitlisted',
  });
  expect(await app.get(Registrations).one(third.id)).toMatchObject({ position: 1 });
  await cancel(second);
  await cancel(third);
  expect(Object.values(await office.states(id))).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(await office.seats(id)).toMatchObject({ onsite: { booked: 0, seated: 0, waiting: 0 } });
});

test('within a day of the start the next is asked, not assumed; who does not come makes room for the one after', async () => {
  const id = await office.published({ onsiteCapacity: 1 });
  const [first, second, third] = [
    await office.register(id, 1),
    await office.register(id, 2),
    await office.register(id, 3),
  ];
  app.clock.set(new Date('2026-12-04T15:30:00+09:00'));
  await app.get(CancelRegistration).execute({ registrationId: first.id }, holder(first.id));
  const asked = await app.get(Registrations).one(second.id);
  expect(asked).toMatchObject({ state: 'asked', askedUntil: '2026-12-04T12:30:00.000Z' });
  const answer = (it: { id: string }, comes: boolean) =>
    app.get(AnswerQuestion).execute({ registrationId: it.id, comes }, holder(it.id));
  await answer(second, false);
  expect((await app.get(Registrations).one(third.id)).state).toBe('asked');
  await answer(third, true);
  await answer(third, true);
  expect(await office.states(id)).toEqual({
    '0001': 'cancelled',
    '0002': 'cancelled',
    '0003': 'confirmed',
  });
});

test('nobody is invited once it has begun', async () => {
  const id = await office.published({ onsiteCapacity: 1 });
  const first = await office.register(id, 1);
  await office.register(id, 2);
  app.clock.set(new Date('2026-12-05T13:30:00+09:00'));
  await app.get(CancelRegistration).execute({ registrationId: first.id }, staff());
  expect(await office.states(id)).toEqual({ '0001': 'cancelled', '0002': 'waitlisted' });
});

test('a group waits for all its seats; whoever fits does not wait behind it', async () => {
  const id = await office.published({ onsiteCapacity: 3 });
  const registrationReceipt = await office.register(id, 1);
  await office.register(id, 2);
  const companions = [{ name: '架空 一' }, { name: '架空 二' }];
  const group = await office.register(id, 3, { companions });
  const single = await office.register(id, 4);
  expect(group).toMatchObject({ status: 'waitlisted', position: 1 });
  expect(single).toMatchObject({ status: 'confirmed' });
  await app.get(CancelRegistration).execute({ registrationId: registrationReceipt.id }, staff());
  expect((await app.get(Registrations).one(group.id)).state).toBe('waitlisted');
  await app.get(CancelRegistration).execute({ registrationId: single.id }, staff());
  expect((await app.get(Registrations).one(group.id)).state).toBe('waitlisted');
  expect(await office.seats(id)).toMatchObject({ onsite: { booked: 1, waiting: 1 } });
});

test('capacity cannot go below the seats that are taken, and says who is in the way; raising it lets people in', async () => {
  const id = await office.published({ onsiteCapacity: 2 });
  await office.register(id, 1);
  await office.register(id, 2);
  await office.register(id, 3);
  const change = (version: number, onsiteCapacity: number) =>
    app
      .get(UpdateSeminar)
      .execute({ seminarId: id, version, changes: { onsiteCapacity } }, staff());
  await expect(change(2, 1)).rejects.toMatchObject({
    status: 409,
    code: 'below-booked',
    extra: { booked: 2, registrations: [{ name: '架空 参加者2', seats: 1 }] },
  });
  await change(2, 5);
  expect(Object.values(await office.states(id))).toEqual(['confirmed', 'confirmed', 'confirmed']);
});

test('changing into a full mode keeps the seat; whoever waits on site may go online at once', async () => {
  const id = await office.published({ onsiteCapacity: 1, onlineCapacity: 1 });
  const onsite = await office.register(id, 1);
  const waiting = await office.register(id, 2);
  const change = (it: { id: string }, mode: 'onsite' | 'online') =>
    app
      .get(ChangeRegistration)
      .execute({ registrationId: it.id, version: null, changes: { mode } }, holder(it.id));
  expect(await change(waiting, 'online')).toMatchObject({ state: 'confirmed', mode: 'online' });
  await expect(change(onsite, 'online')).rejects.toMatchObject({ code: 'mode-full' });
  expect(await office.seats(id)).toMatchObject({
    onsite: { booked: 1, seated: 1, waiting: 0 },
    online: { booked: 1, seated: 1, waiting: 0 },
  });
});

test('outside its window nobody registers, and a draft does not exist', async () => {
  const early = await office.published({ applyFrom: '2026-11-30T09:00:00+09:00' });
  await expect(office.register(early)).rejects.toMatchObject({ code: 'not-open-yet' });
  app.clock.set(new Date('2026-12-04T17:00:00+09:00'));
  await expect(office.register(early)).rejects.toMatchObject({ code: 'applications-closed' });
  const { id } = await office.draft();
  await expect(office.register(id)).rejects.toMatchObject({ status: 404 });
});
