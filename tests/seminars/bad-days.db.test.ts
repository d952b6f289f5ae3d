import {
  CancelRegistration,
  CheckIn,
  Seating,
  UpdateSeminar,
} from '../../server/seminars/index.js';
import { TendSeminarsJob } from '../../server/seminars/jobs/tend-seminars.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { auditOf, jobContext, staff } from '../consultations/consultations-fixture.js';
import { holder, seminarsFixture } from './seminars-fixture.js';
import { random, rush, SEED } from './rush.js';

/* Bad days: many things at once, and things that stop half-way. */

let app: TestApp;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp({ env: { DATABASE_POOL: '20' } });
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
});

test('people cancel while others register: no seat is lost, none is given twice', async () => {
  const seminarId = await office.published({ onsiteCapacity: 5 });
  const first: { id: string }[] = [];
  for (let n = 1; n <= 8; n += 1) first.push(await office.register(seminarId, n));
  const next = random(SEED);
  await rush(16, next, async (n) => {
    const one = first[n - 1];
    if (one) await app.get(CancelRegistration).execute({ registrationId: one.id }, holder(one.id));
    else await office.register(seminarId, n);
  });
  const { onsite } = await office.seats(seminarId);
  expect(onsite).toEqual({ booked: 5, seated: 5, waiting: 3 });
});

test('the capacity is raised and lowered during a rush: never over, and nobody waits beside a free seat', async () => {
  const seminarId = await office.published({ onsiteCapacity: 3 });
  const next = random(SEED + 1);
  await rush(24, next, async (n) => {
    if (n % 6 !== 0) return office.register(seminarId, n);
    const [row] = await sql<{ version: number }>(
      app.database.ownerUrl,
      'SELECT version FROM seminar WHERE id = $1',
      [seminarId],
    );
    const changes = { onsiteCapacity: n % 12 === 0 ? 2 : 3 + n };
    return app
      .get(UpdateSeminar)
      .execute({ seminarId, version: row?.version ?? 1, changes }, staff());
  });
  const [seats] = await sql<{ capacity: number; booked: number }>(
    app.database.ownerUrl,
    `SELECT capacity, booked FROM seminar_seats WHERE seminar_id = $1 AND mode = 'onsite'`,
    [seminarId],
  );
  const { onsite } = await office.seats(seminarId);
  expect(onsite?.booked).toBe(onsite?.seated);
  expect(seats?.booked).toBe(Math.min(seats?.capacity ?? 0, 20));
});

test('a crash between cancel and promote undoes both; a gap made otherwise is healed by the next look', async () => {
  const seminarId = await office.published({ onsiteCapacity: 1 });
  const first = await office.register(seminarId, 1);
  await office.register(seminarId, 2);
  const crash = jest.spyOn(app.get(Seating), 'fill').mockRejectedValue(new Error('power cut'));
  const cancel = () =>
    app.get(CancelRegistration).execute({ registrationId: first.id }, holder(first.id));
  await expect(cancel()).rejects.toThrow('power cut');
  expect(await office.states(seminarId)).toEqual({ '0001': 'confirmed', '0002': 'waitlisted' });
  expect(await office.seats(seminarId)).toMatchObject({ onsite: { booked: 1, seated: 1 } });
  crash.mockImplementation(() => Promise.resolve({ events: [], audit: [] }));
  await cancel();
  crash.mockRestore();
  expect(await office.states(seminarId)).toEqual({ '0001': 'cancelled', '0002': 'waitlisted' });
  await app.get(TendSeminarsJob).run(undefined, jobContext);
  expect(await office.states(seminarId)).toEqual({ '0001': 'cancelled', '0002': 'confirmed' });
});

test('two phones check the same person in at once: they are there once, since the first time', async () => {
  const seminarId = await office.published();
  const { id } = await office.register(seminarId, 1);
  app.clock.set(new Date('2026-12-05T13:10:00+09:00'));
  const told = await rush(6, random(SEED), () =>
    app.get(CheckIn).execute({ registrationId: id }, staff()),
  );
  expect(told.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(
    (await auditOf(app, id)).filter((value) => value === 'registration.checked-in'),
  ).toHaveLength(1);
  expect(await office.seats(seminarId)).toMatchObject({ onsite: { booked: 1, seated: 1 } });
});

test('moved across midnight: the queue is asked by the new start, not the old one', async () => {
  const seminarId = await office.published({ onsiteCapacity: 1 });
  const first = await office.register(seminarId, 1);
  await office.register(seminarId, 2);
  await app.get(UpdateSeminar).execute(
    {
      seminarId,
      version: 2,
      changes: {
        startsAt: new Date('2026-12-06T00:30:00+09:00'),
        endsAt: new Date('2026-12-06T02:00:00+09:00'),
      },
    },
    staff(),
  );
  app.clock.set(new Date('2026-12-05T14:00:00+09:00'));
  await app.get(CancelRegistration).execute({ registrationId: first.id }, staff());
  expect(await office.states(seminarId)).toEqual({ '0001': 'cancelled', '0002': 'asked' });
  app.clock.set(new Date('2026-12-06T00:30:00+09:00'));
  await app.get(TendSeminarsJob).run(undefined, jobContext);
  expect(await office.states(seminarId)).toEqual({ '0001': 'cancelled', '0002': 'cancelled' });
});
