import {
  BookSlot,
  GenerateSlots,
  GenerateSlotsBody,
  Seating,
  Slots,
} from '../../server/seminars/index.js';
import { SeminarEntity } from '../../server/seminars/db/seminar.entity.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { holder, seminarsFixture, wish } from './seminars-fixture.js';
import { random, rush, SEED } from './rush.js';

/* Many people at once. All rounds with `npm run test:full`, a few otherwise. */

const ROUNDS = process.env.TEST_FULL === '1' ? 200 : 4;
const PEOPLE = 20;

let app: TestApp;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  process.stdout.write(
    `races: seed ${String(SEED)}, ${String(ROUNDS)} rounds of ${String(PEOPLE)}\n`,
  );
  app = await testApp({ env: { DATABASE_POOL: '20' } });
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
});

/** What went wrong in a rush for the last seat; '' when exactly one has it and all others wait in order. */
async function lastSeat(round: number): Promise<string> {
  const seminarId = await office.published({ onsiteCapacity: 1 });
  const told = await rush(PEOPLE, random(SEED + round), (n) => office.register(seminarId, n));
  const receipts = told.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
  const confirmed = receipts.filter(({ status }) => status === 'confirmed').length;
  const positions = receipts.flatMap(({ position }) => (position === null ? [] : [position]));
  const wanted = Array.from({ length: PEOPLE - 1 }, (_, at) => at + 1).join();
  if (receipts.length !== PEOPLE) return `${String(PEOPLE - receipts.length)} people got an error`;
  if (confirmed !== 1) return `${String(confirmed)} people have the last seat`;
  if (positions.sort((a, b) => a - b).join() !== wanted)
    return 'two people have one place in the queue';
  const { onsite } = await office.seats(seminarId);
  return onsite?.booked === 1 && onsite.seated === 1 ? '' : 'the counter is wrong';
}

test('the last seat: exactly one has it, everybody else a place of their own in the queue', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    expect({ round, seed: SEED, wrong: await lastSeat(round) }).toEqual({
      round,
      seed: SEED,
      wrong: '',
    });
  }
}, 600_000);

/** Reads the seminar without waiting for anybody. */
function withoutLock(): void {
  const seating = app.get(Seating);
  jest.spyOn(seating, 'lock').mockImplementation(async (tx, id) => {
    const seminar = await tx.findOneByOrFail(SeminarEntity, { id });
    return { seminar, seats: await seating.seatsOf(tx, id) };
  });
}

test('negative control: without the lock the same test fails, and the constraint still lets nobody in twice', async () => {
  withoutLock();
  const wrong: string[] = [];
  for (let round = 0; round < 3; round += 1) wrong.push(await lastSeat(round));
  expect(wrong.every((value) => value !== '')).toBe(true);
  const over = await sql(
    app.database.ownerUrl,
    'SELECT 1 FROM seminar_seats WHERE booked > capacity',
  );
  expect(over).toEqual([]);
});

test('negative control: without the constraint, too, the last seat is sold more than once', async () => {
  withoutLock();
  const [numbers, counter] = [
    'ALTER TABLE seminar_registration DROP CONSTRAINT seminar_registration_number_unique',
    'ALTER TABLE seminar_seats DROP CONSTRAINT seminar_seats_never_over',
  ];
  await sql(app.database.ownerUrl, numbers);
  await sql(app.database.ownerUrl, counter);
  const seminarId = await office.published({ onsiteCapacity: 1 });
  await rush(PEOPLE, random(SEED), (n) => office.register(seminarId, n));
  const { onsite } = await office.seats(seminarId);
  await sql(app.database.ownerUrl, 'DELETE FROM seminar_registration WHERE seminar_id = $1', [
    seminarId,
  ]);
  await sql(app.database.ownerUrl, 'UPDATE seminar_seats SET booked = 0 WHERE seminar_id = $1', [
    seminarId,
  ]);
  await sql(
    app.database.ownerUrl,
    `ALTER TABLE seminar_seats ADD CONSTRAINT seminar_seats_never_over
       CHECK (booked >= 0 AND (capacity IS NULL OR booked <= capacity))`,
  );
  await sql(
    app.database.ownerUrl,
    'ALTER TABLE seminar_registration ADD CONSTRAINT seminar_registration_number_unique UNIQUE (number)',
  );
  expect(onsite?.seated).toBeGreaterThan(1);
});

/** A seminar with one slot and people who all want it. */
async function lastSlot(round: number): Promise<string> {
  const seminarId = await office.published({
    slotsFrom: '2026-12-05T15:30:00+09:00',
    slotsTo: '2026-12-05T16:00:00+09:00',
    slotBooking: 'first_come',
  });
  const { id } = await aSupporter(app);
  const body = GenerateSlotsBody.parse({ supporterIds: [id], minutes: 30, rooms: ['相談室'] });
  await app.get(GenerateSlots).execute({ seminarId, ...body }, staff());
  const [slot] = await app.get(Slots).ofSeminar(seminarId);
  const people: string[] = [];
  for (let n = 1; n <= PEOPLE; n += 1) {
    people.push((await office.register(seminarId, n, { slotWish: wish() })).id);
  }
  const told = await rush(PEOPLE, random(SEED + round), (n) => {
    const registrationId = people[n - 1] ?? '';
    return app
      .get(BookSlot)
      .execute({ slotId: slot?.id ?? '', registrationId }, holder(registrationId));
  });
  const codes = told.map((it) =>
    it.status === 'fulfilled' ? 'booked' : ((it.reason as { code?: string }).code ?? 'error'),
  );
  const booked = codes.filter((code) => code === 'booked').length;
  if (booked !== 1) return `${String(booked)} people have the last slot`;
  const refused = codes.filter((code) => code === 'slot-taken').length;
  if (refused !== PEOPLE - 1) return `refused as ${[...new Set(codes)].join()}`;
  const cases = await sql<{ count: number }>(
    app.database.ownerUrl,
    `SELECT count(*)::int AS count FROM meeting WHERE supporter_id = $1`,
    [id],
  );
  return cases[0]?.count === 1 ? '' : 'more than one case was opened';
}

test('the last slot: exactly one talk, one case, one meeting', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    expect({ round, seed: SEED, wrong: await lastSlot(round) }).toEqual({
      round,
      seed: SEED,
      wrong: '',
    });
  }
}, 600_000);

test('negative control: without the lock people are told something else than that the slot is taken', async () => {
  withoutLock();
  const wrong: string[] = [];
  for (let round = 0; round < 3; round += 1) wrong.push(await lastSlot(round));
  expect(wrong.some((value) => value !== '')).toBe(true);
});
