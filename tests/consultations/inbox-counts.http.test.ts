import { TABS } from '../../admin/src/consultations/inbox/tabs.js';
import { listQuery } from '../../admin/src/providers/list-query.js';
import { signedIn } from '../access/access-fixture.js';
import { heardCase, submitCase } from './consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
let me: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  office = await testApp();
  const cases: string[] = [];
  for (let n = 0; n < 4; n += 1) cases.push((await submitCase(office)).id);
  const heard = [await heardCase(office), await heardCase(office)];
  office.clock.set(new Date('2026-12-01T10:00:00+09:00'));
  me = await signedIn(office, 'staff');
  const set = (fields: string, ids: string[]) =>
    sql(office.database.ownerUrl, `UPDATE consultation SET ${fields} WHERE id = ANY($1)`, [ids]);
  await set(`needs_review = true`, [...cases.slice(0, 3), ...heard]);
  await set(`needs_review = false`, cases.slice(3));
  await set(`reply_by = '2026-11-25T17:00:00+09:00'`, cases.slice(1, 2));
  await set(`reply_by = '2026-12-25T17:00:00+09:00'`, [...cases.slice(2), ...heard]);
  // Nobody owes spam a reply, however old it is.
  const spam = [(await submitCase(office)).id];
  await set(`state = 'spam', reply_by = '2026-11-25T17:00:00+09:00'`, spam);
  // One of mine is long over: no number of open cases may count it.
  await set(`assignee_id = '${me.id}'`, [...cases.slice(0, 1), ...heard.slice(0, 1)]);
  await set(`state = 'closed', reply_by = NULL, closed_at = now()`, cases.slice(0, 1));
});
afterAll(() => office.close());

const get = (url: string) =>
  office.inject({ method: 'GET', url: `/api/v1/consultations${url}`, headers: me.headers });

test.each(TABS.filter(({ count }) => count))(
  'the number on $label is how many it lists',
  async ({ filter, sort, count }) => {
    const query = listQuery('consultations', { filter, sort });
    const own = { ...query, ...(query.assignee === 'me' && { assignee: me.id }) };
    const listed = (await get(`?${new URLSearchParams(own).toString()}`)).json<{ total: number }>();
    const counts = (await get('/counts')).json<Record<string, number>>();
    expect(counts[count!]).toBe(listed.total);
    // Some but not all, so that counting everything or nothing would show.
    expect(listed.total).toBeGreaterThan(0);
    if (count !== 'open') expect(listed.total).toBeLessThan(counts['open']!);
  },
);
