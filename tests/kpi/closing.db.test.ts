import fc from 'fast-check';
import { ApiKeys } from '../../server/identity/index.js';
import { loadDemo } from '../../server/demo/index.js';
import { RollUps } from '../../server/kpi/index.js';
import type { Closings, ClosingView } from '../../server/kpi/queries/closings.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
const keys: Record<string, string> = {};
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  for (const role of ['staff', 'manager'] as const) {
    keys[role] = await office.get(ApiKeys).create(role, role);
  }
});
afterAll(() => office.close());

const send = (role: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  office.inject({
    method,
    url: `/api/v1/kpi/closings${url}`,
    headers: { authorization: `Bearer ${keys[role] ?? ''}` },
    ...(payload && { payload }),
  });
const run = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) =>
  sql<Row>(office.database.ownerUrl, text, values);
const shown = async (period: string) =>
  (await send('staff', 'GET', `/${period}`)).json<ClosingView>();

test('a manager closes what is over; staff, the running month and a second time are refused', async () => {
  const list = (await send('staff', 'GET', '')).json<Closings>();
  expect(list.closable[0]).toEqual({ period: '2021-09', label: '令和3年9月' });
  expect(list.closable.at(-1)?.period).toBe('2026-10');
  expect((await send('staff', 'POST', '', { period: 'FY2021' })).statusCode).toBe(403);
  expect((await send('manager', 'POST', '', { period: '2026-11' })).json()).toMatchObject({
    code: 'not-over',
  });
  expect((await send('manager', 'POST', '', { period: '2026-13' })).statusCode).toBe(422);
  const closed = await send('manager', 'POST', '', { period: 'FY2021' });
  expect(closed.json()).toMatchObject({
    label: '令和3年度',
    byName: 'manager',
    intact: true,
    corrections: [],
    published: { received: 29, answers: { useful: expect.any(Number) as number } },
    kpis: expect.arrayContaining([
      expect.objectContaining({ key: 'contribution_rate', actual: 90, grade: 'A' }),
    ]) as unknown,
  });
  expect((await send('manager', 'POST', '', { period: 'FY2021' })).statusCode).toBe(409);
  expect((await send('staff', 'GET', '/FY2020')).statusCode).toBe(404);
});

test('later changes are corrections with a reason; what was published stays', async () => {
  const before = await shown('FY2021');
  const [row] = await run<{ id: string }>(
    `UPDATE consultation SET content_type = NULL, requester_type = 'organisation'
     WHERE receipt_number = 'R3-00003' RETURNING id`,
  );
  await office.get(RollUps).refresh(row!.id, '分類の確定・変更');
  const after = await shown('FY2021');
  expect(after.published).toEqual(before.published);
  expect(after.hash).toBe(before.hash);
  expect(after.current).toMatchObject({ received: 29, byRequester: { organisation: 1 } });
  expect(after.corrections).toMatchObject([
    { consultationId: row!.id, reason: '分類の確定・変更', note: null },
  ]);
  const noted = await send(
    'manager',
    'POST',
    `/FY2021/corrections/${after.corrections[0]!.id}/note`,
    {
      note: '団体からの相談と確認',
    },
  );
  expect(noted.json()).toMatchObject({
    corrections: [{ note: '団体からの相談と確認', notedByName: 'manager' }],
  });
  const unknown = await send('manager', 'POST', '/FY2021/corrections/x/note', { note: 'あ' });
  expect(unknown.statusCode).toBe(404);
});

test('the database itself refuses to change a closing', async () => {
  await expect(run(`UPDATE kpi_closing SET hash = ''`)).rejects.toThrow(/never changed/);
  await expect(run(`DELETE FROM kpi_closing`)).rejects.toThrow(/never changed/);
});

const seed = process.env.TEST_SEED ? Number(process.env.TEST_SEED) : Date.now() % 2 ** 31;
/** Fifty histories on a busy machine. */
const LONG = 15 * 60_000;
const CHANGES = {
  classify: `content_type = (ARRAY['information', 'problem', NULL])[1 + floor(random() * 3)]`,
  spam: `state = CASE state WHEN 'spam' THEN 'closed' ELSE 'spam' END`,
  move: `municipality = '242021'`,
  reopen: `support_ended_at = support_ended_at + interval '20 days'`,
  merge: `merged_into = CASE WHEN merged_into IS NULL THEN
            (SELECT other.id FROM consultation AS other WHERE other.id <> $1 ORDER BY other.id LIMIT 1) END`,
  erase: `name = '（消去済み）', email = NULL`,
};

test(
  `random histories on the database: roll-up = recount, closed stays (seed ${String(seed)})`,
  async () => {
    const rollUps = office.get(RollUps);
    const cases = await run<{ id: string }>('SELECT id FROM consultation ORDER BY id');
    const step = fc.record({
      at: fc.nat(cases.length - 1),
      change: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
      choice: fc.constantFrom('useful', 'not_useful'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 12 }),
        fc.nat(40),
        async (history, month) => {
          const { closable } = (await send('staff', 'GET', '')).json<Closings>();
          const period = closable[month % closable.length]?.period;
          if (period) await send('manager', 'POST', '', { period });
          const { items } = (await send('staff', 'GET', '')).json<Closings>();
          const published = new Map<string, unknown>();
          for (const item of items)
            published.set(item.period, (await shown(item.period)).published);
          for (const { at, change, choice } of history) {
            const { id } = cases[at]!;
            await run(`UPDATE consultation SET ${CHANGES[change]} WHERE id = $1`, [id]);
            await run(`UPDATE survey_answer SET choice = $2 WHERE consultation_id = $1`, [
              id,
              choice,
            ]);
            await Promise.all([rollUps.refresh(id, change), rollUps.refresh(id, change)]);
          }
          expect((await rollUps.verify()).differences).toEqual([]);
          for (const item of items) {
            const now = await shown(item.period);
            expect(now.intact).toBe(true);
            expect(now.published).toEqual(published.get(item.period));
            const [recount] = await run<{ n: number }>(
              `SELECT coalesce(sum(count), 0)::int AS n FROM kpi_rollup
           WHERE measure = 'received' AND (month = $1 OR 'FY' || (left(month, 4)::int -
             CASE WHEN right(month, 2) < '04' THEN 1 ELSE 0 END) = $1)`,
              [item.period],
            );
            expect(now.current.received).toBe(recount?.n);
          }
        },
      ),
      { numRuns: process.env.TEST_FULL ? 50 : 4, seed, endOnFailure: true },
    );
  },
  LONG,
);
