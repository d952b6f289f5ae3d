import { CancelMeeting, Meetings } from '../../server/engagements/index.js';
import { WithdrawSlot } from '../../server/seminars/commands/withdraw-slot.js';
import { BookSlot, Slots, UpdateSeminar } from '../../server/seminars/index.js';
import { SeminarChanges } from '../../server/seminars/domain/seminar-schema.js';
import { KeepTerms } from '../../server/supporters/index.js';
import { auditOf, eventsOf, problemOf, staff } from '../consultations/consultations-fixture.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { slotsFixture } from './slots-fixture.js';

let app: TestApp;
const { generate, talks } = slotsFixture(() => app);

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const change = async (seminarId: string, changes: Record<string, unknown>) => {
  const [row] = await sql<{ version: number }>(
    app.database.ownerUrl,
    'SELECT version FROM seminar WHERE id = $1',
    [seminarId],
  );
  const input = { seminarId, version: row?.version ?? 0, changes: SeminarChanges.parse(changes) };
  return app.get(UpdateSeminar).execute(input, staff());
};
const times = async (seminarId: string) =>
  (await app.get(Slots).ofSeminar(seminarId)).map(({ startsAt, endsAt }) => [startsAt, endsAt]);

/** The talks a week later, at the same time of day. */
const WEEK_LATER = {
  slotsFrom: '2026-12-12T15:30:00+09:00',
  slotsTo: '2026-12-12T16:30:00+09:00',
};

test('slots go where their talks go, free and booked; the meeting of a booking is changed and told', async () => {
  const { seminarId, people, slots } = await talks(1);
  const booked = await app
    .get(BookSlot)
    .execute({ slotId: slots[0]!.id, registrationId: people[0]!.id }, staff());
  // Half an hour: each slot comes to lie where the next of its supporter was.
  await change(seminarId, {
    slotsFrom: '2026-12-05T16:00:00+09:00',
    slotsTo: '2026-12-05T17:00:00+09:00',
  });
  expect((await times(seminarId)).map(([start]) => start?.slice(11, 16))).toEqual([
    '07:00',
    '07:00',
    '07:30',
    '07:30',
  ]);
  await change(seminarId, WEEK_LATER);
  expect(await times(seminarId)).toEqual(
    slots.map((slot) => [later(slot.startsAt), later(slot.endsAt)]),
  );
  const caseId = booked.consultationId ?? '';
  expect(await app.get(Meetings).ofCase(caseId)).toMatchObject([
    { state: 'scheduled', startsAt: later(slots[0]!.startsAt), sequence: 2 },
  ]);
  const told = (await eventsOf(app, caseId)).filter(({ type }) => type === 'meeting.changed');
  expect(told).toHaveLength(2);
  expect(await auditOf(app, seminarId)).toContain('slots.moved');
});

test('earlier works as later does', async () => {
  const { seminarId, slots } = await talks(0);
  await change(seminarId, {
    slotsFrom: '2026-12-05T15:00:00+09:00',
    slotsTo: '2026-12-05T16:00:00+09:00',
  });
  const half = 30 * 60_000;
  expect(await times(seminarId)).toEqual(
    slots.map((slot) => [later(slot.startsAt, -half), later(slot.endsAt, -half)]),
  );
});

test('more time for talks, or another time for the seminar alone, leaves the slots where they are', async () => {
  const { seminarId } = await talks(0);
  const before = await times(seminarId);
  await change(seminarId, { slotsTo: '2026-12-05T17:30:00+09:00' });
  await change(seminarId, { startsAt: '2026-12-05T13:00:00+09:00' });
  expect(await times(seminarId)).toEqual(before);
});

test('a slot that was withdrawn is asked of nobody, and comes along: it may be opened again', async () => {
  const { seminarId, slots, two } = await talks(0);
  const terms = { away: [{ from: '2026-12-10', to: '2026-12-20', note: '' }] };
  await app.get(KeepTerms).execute({ supporterId: two.id, version: null, terms }, two.actor);
  for (const { id } of slots.filter(({ supporterId }) => supporterId === two.id)) {
    await app.get(WithdrawSlot).execute({ slotId: id, withdrawn: true }, staff());
  }
  await change(seminarId, WEEK_LATER);
  expect((await times(seminarId)).map(([start]) => start)).toEqual(
    slots.map(({ startsAt }) => later(startsAt)),
  );
});

test('a withdrawn slot is not opened again over another one of the same person or room', async () => {
  const { seminarId, slots, one } = await talks(0);
  const [mine] = slots.filter(({ supporterId }) => supporterId === one.id);
  const set = (withdrawn: boolean) =>
    app.get(WithdrawSlot).execute({ slotId: mine!.id, withdrawn }, staff());
  await set(true);
  expect(await generate(seminarId, [one.id], { rooms: ['別室'] })).toMatchObject({ created: 1 });
  expect(await problemOf(set(false))).toMatchObject({ status: 409, code: 'slot-clashes' });
});

describe('nothing moves, and it says who cannot be there', () => {
  const refused = async (seminarId: string) => {
    const before = await times(seminarId);
    const problem = await problemOf(change(seminarId, WEEK_LATER));
    expect(problem).toMatchObject({ status: 409, code: 'slots-cannot-follow' });
    expect(await times(seminarId)).toEqual(before);
    return problem.detail;
  };

  test('who is away', async () => {
    const { seminarId, two } = await talks(0);
    const terms = { away: [{ from: '2026-12-10', to: '2026-12-20', note: '' }] };
    await app.get(KeepTerms).execute({ supporterId: two.id, version: null, terms }, two.actor);
    const detail = await refused(seminarId);
    expect(detail).toContain(`${two.name}さん 令和8年12月12日（土） 15:30：対応できる時間の外です`);
    expect(detail).toContain('先にこの枠を取りやめるか');
  });

  test('who talks elsewhere', async () => {
    const { seminarId, one } = await talks(0);
    const other = await talks(0, WEEK_LATER);
    await generate(other.seminarId, [one.id], { rooms: ['相談室3'] });
    expect(await refused(seminarId)).toContain(`${one.name}さん 令和8年12月12日（土） 15:30：別の`);
  });

  test('who has another meeting, only where the slot is booked', async () => {
    const { seminarId, slots, people } = await talks(1);
    const slot = slots[0]!;
    await app.get(BookSlot).execute({ slotId: slot.id, registrationId: people[0]!.id }, staff());
    // A meeting that no slot tells of: its slot, in another seminar, is taken out of the way.
    const other = await talks(1, WEEK_LATER);
    const to = '2026-12-12T16:00:00+09:00';
    await generate(other.seminarId, [slot.supporterId], { to, rooms: ['相談室3'] });
    const theirs = (await app.get(Slots).ofSeminar(other.seminarId)).find(
      ({ supporterId }) => supporterId === slot.supporterId,
    )!;
    await app
      .get(BookSlot)
      .execute({ slotId: theirs.id, registrationId: other.people[0]!.id }, staff());
    await sql(
      app.database.ownerUrl,
      `UPDATE seminar_slot SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'
       WHERE id = $1`,
      [theirs.id],
    );
    expect(await refused(seminarId)).toContain(
      `${slot.supporterName}さん 令和8年12月12日（土） 15:30：別の面談があります`,
    );
  });

  test('whose meeting was called off by itself: the booking is to be given back first', async () => {
    const { seminarId, slots, people } = await talks(1);
    const slot = slots[0]!;
    const { meetingId } = await app
      .get(BookSlot)
      .execute({ slotId: slot.id, registrationId: people[0]!.id }, staff());
    await app.get(CancelMeeting).execute({ meetingId: meetingId ?? '', reason: '急用' }, staff());
    expect(await refused(seminarId)).toContain(
      `${slot.supporterName}さん 令和8年12月12日（土） 15:30：この面談は終わっているか、取りやめになっています）`,
    );
  });

  test('a time that is over', async () => {
    const { seminarId } = await talks(0);
    const problem = await problemOf(
      change(seminarId, {
        slotsFrom: '2026-11-05T15:30:00+09:00',
        slotsTo: '2026-11-05T16:30:00+09:00',
      }),
    );
    expect(problem).toMatchObject({
      code: 'slots-cannot-follow',
      detail: expect.stringContaining('過ぎた日時です') as string,
    });
  });
});

const later = (at: string, by = 7 * 24 * 3_600_000): string =>
  new Date(Date.parse(at) + by).toISOString();
