import { ApiKeys } from '../../server/identity/index.js';
import { RankSupporters, Ranking } from '../../server/matching/index.js';
import { SYSTEM, auditOf, heardCase, timelineOf } from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { testApp, type TestApp } from '../support/app.js';
import { newSupporter } from './people.js';

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

interface List {
  items: {
    supporterId: string;
    pinned: string | null;
    offerObstacle: string | null;
    reasonNeeded: boolean;
  }[];
  excluded: { supporterId: string; reason: string; offerObstacle: string | null }[];
  marks: { supporterId: string; kind: string; byName: string }[];
}

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  office.inject({
    method,
    url: `/api/v1/consultations/${url}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });
const listOf = async (id: string) => (await call('GET', `${id}/shortlist`)).json<List>();
const offer = (id: string, body: object) => call('POST', `${id}/offers`, body);

async function rankedCase(): Promise<string> {
  const id = await heardCase(office, { title: '家で働きたい', body: '社員が家で仕事をしたい' });
  const present = await office.get(Ranking).refresh();
  await office.get(RankSupporters).execute({ cases: [{ id, cascade: false }], present }, SYSTEM);
  return id;
}

const choices = (id: string) =>
  sql(
    office.database.ownerUrl,
    `SELECT place, suits, reason, by_machine FROM offer_choice WHERE consultation_id = $1`,
    [id],
  );

test('the first ones are asked freely; further down or off the list, staff say why', async () => {
  const first = await newSupporter(office, { specialities: ['テレワーク'] });
  const unlike = await newSupporter(office, { specialities: ['真珠の養殖'] });
  const paused = await newSupporter(office, { specialities: ['テレワーク'], status: 'paused' });
  const id = await rankedCase();
  const { items, excluded } = await listOf(id);
  expect(items[0]).toMatchObject({ supporterId: first.id, reasonNeeded: false });
  expect(items[0]?.offerObstacle).toBeNull();
  expect(items.find((item) => item.supporterId === unlike.id)?.reasonNeeded).toBe(true);
  expect(excluded[0]?.supporterId).toBe(paused.id);
  expect(excluded[0]?.offerObstacle).toContain('休止中');

  const refused = await offer(id, { supporterId: unlike.id });
  expect(refused.statusCode).toBe(422);
  expect(refused.json<{ errors: object[] }>().errors[0]).toMatchObject({ pointer: '/reason' });
  expect(await choices(id)).toEqual([]);
  const reason = '以前から付き合いがあり、話が早いため';
  expect((await offer(id, { supporterId: unlike.id, reason })).statusCode).toBe(201);
  expect(await choices(id)).toEqual([{ place: 2, suits: false, reason, by_machine: false }]);
  expect((await timelineOf(office, id)).join()).toContain('offer-made');
  expect((await call('GET', `${id}/timeline`)).body).toContain(reason);

  expect((await offer(id, { supporterId: first.id })).statusCode).toBe(201);
  const after = await listOf(id);
  expect(after.items.find((item) => item.supporterId === first.id)?.offerObstacle).toContain(
    'すでに',
  );
});

test('staff put somebody first or keep them out, see it at once, and take it back', async () => {
  const expert = await newSupporter(office, { specialities: ['テレワーク', '働き方改革'] });
  const wanted = await newSupporter(office, { specialities: ['ドローン'] });
  const id = await rankedCase();
  const mark = (supporterId: string, kind: string, reason: string) =>
    call('PUT', `${id}/shortlist/marks/${supporterId}`, { kind, reason });

  const pinned = (await mark(wanted.id, 'pinned', '相談者の希望')).json<List>();
  expect(pinned.items[0]).toMatchObject({
    supporterId: wanted.id,
    pinned: '相談者の希望',
    reasonNeeded: false,
  });
  const kept = (await mark(expert.id, 'forbidden', '先月の件で行き違い')).json<List>();
  expect(kept.items.map(({ supporterId }) => supporterId)).not.toContain(expert.id);
  expect(kept.excluded.find((one) => one.supporterId === expert.id)?.reason).toContain('行き違い');
  expect(kept.marks.map(({ kind }) => kind).sort()).toEqual(['forbidden', 'pinned']);
  const refused = await offer(id, { supporterId: expert.id, reason: 'それでも' });
  expect(refused.statusCode).toBe(409);

  const freed = await call('DELETE', `${id}/shortlist/marks/${expert.id}`);
  expect(freed.json<List>().items.map(({ supporterId }) => supporterId)).toContain(expert.id);
  expect((await call('DELETE', `${id}/shortlist/marks/${expert.id}`)).statusCode).toBe(404);
  expect((await mark('nobody', 'pinned', 'だれか')).statusCode).toBe(404);
  expect((await mark(expert.id, 'pinned', ' ')).statusCode).toBe(422);
  expect(await auditOf(office, id)).toContain('shortlist.marked');
});
