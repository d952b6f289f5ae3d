import { ApiKeys } from '../../server/identity/index.js';
import { RollUps } from '../../server/kpi/index.js';
import { ClosePeriod } from '../../server/kpi/commands/close-period.js';
import type { ClosingView } from '../../server/kpi/queries/closings.js';
import type { KpiList } from '../../server/kpi/queries/kpi-views.js';
import { newId } from '../../server/platform/core/ids.js';
import { staff } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
let key = '';
beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

const run = (text: string, values: unknown[] = []) => sql(office.database.ownerUrl, text, values);
const read = async <T>(url: string) =>
  (
    await office.inject({ url: `/api/v1/kpi${url}`, headers: { authorization: `Bearer ${key}` } })
  ).json<T>();

let codes = 0;
/** A seminar held at a time, with people who came. */
async function heldSeminar(at: string, came: readonly number[]): Promise<string> {
  const [id, code] = [newId(), `T${String(++codes)}`];
  await run(
    `INSERT INTO seminar (id, code, kind, state, fiscal_year, title, format, starts_at, ends_at, uid,
                          held_at, created_at, updated_at)
     VALUES ($1, $2::text, 'seminar', 'held', 2026, '架空セミナー', 'onsite', $3::timestamptz,
             $3::timestamptz + interval '2 hours', $2, $3, $3, $3)`,
    [id, code, at],
  );
  await run(`INSERT INTO seminar_seats (seminar_id, mode) VALUES ($1, 'onsite')`, [id]);
  for (const [serial, seats] of came.entries()) {
    await run(
      `INSERT INTO seminar_registration (id, seminar_id, number, state, mode, seats, name, first_state,
                                         attended_mode, attended_seats, created_at, updated_at)
       VALUES ($1, $2, $3, 'attended', 'onsite', $4::int, '架空 参加', 'confirmed', 'onsite', $4, $5, $5)`,
      [newId(), id, `${code}-${String(serial)}`, seats, at],
    );
  }
  return id;
}
const participants = async (year: number) => {
  const { items } = await read<KpiList>(`?fiscalYear=${String(year)}`);
  return items.find((item) => item.key === 'digital_talent_participants');
};

test('who came to seminars counts in the calendar year the plan names, on top of the baseline', async () => {
  await heldSeminar('2025-12-31T23:00:00+09:00', [1]);
  await heldSeminar('2026-03-10T14:00:00+09:00', [1, 2, 1]);
  await office.get(RollUps).catchUp();
  await office.get(RollUps).catchUp();
  expect(await participants(2025)).toMatchObject({ source: 'participants', actual: 124 });
  expect(await participants(2026)).toMatchObject({ actual: 128, single: { actual: 4 } });
  const { differences, seminars } = await office.get(RollUps).verify();
  expect({ differences, seminars }).toEqual({ differences: [], seminars: 2 });
});

test('attendance put right after the month was closed is a correction', async () => {
  const id = await heldSeminar('2026-10-05T14:00:00+09:00', [1, 1]);
  await office.get(RollUps).refreshSeminar(id, 'セミナーの実施・取りやめ');
  await office.get(ClosePeriod).execute({ period: '2026-10' }, staff('manager'));
  await run(
    `UPDATE seminar_registration SET state = 'no_show', attended_seats = NULL, attended_mode = NULL
     WHERE id IN (SELECT id FROM seminar_registration WHERE seminar_id = $1 LIMIT 1)`,
    [id],
  );
  await office.get(RollUps).refreshSeminar(id, 'セミナーの出欠の記録・訂正');
  const closing = await read<ClosingView>('/closings/2026-10');
  expect(closing.published.participants).toBe(2);
  expect(closing.current.participants).toBe(1);
  expect(closing.corrections).toMatchObject([
    { reason: 'セミナーの出欠の記録・訂正', changes: { participants: -1 } },
  ]);
});
