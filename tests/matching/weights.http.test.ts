import { AcceptOffer, MakeOffer } from '../../server/engagements/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import { RankSupporters, Ranking } from '../../server/matching/index.js';
import { OutdatedShortlists } from '../../server/matching/queries/outdated.js';
import { SYSTEM, heardCase, staff } from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { testApp, type TestApp } from '../support/app.js';
import { newSupporter } from './people.js';

let office: TestApp;
let key: string;
let plain: string;
beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('manager', 'manager');
  plain = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

const URL = '/api/v1/ranking/weights';
const post = (path: string, payload: object, bearer = key) =>
  office.inject({
    method: 'POST',
    url: URL + path,
    headers: { authorization: `Bearer ${bearer}` },
    payload,
  });
const get = (url: string) =>
  office.inject({ method: 'GET', url, headers: { authorization: `Bearer ${plain}` } });

interface Shares {
  score: Record<string, number>;
  fit: Record<string, number>;
  suitsFrom: number;
}
interface List {
  active: string;
  items: { version: string; weights: Shares; activations: { reason: string }[] }[];
}
const list = async () => (await get(URL)).json<List>();

const LOAD_ONLY = { fit: 0, load: 1, satisfaction: 0, availability: 0, region: 0 };

async function takenCase(supporterId: string): Promise<string> {
  const consultationId = await heardCase(office, {
    title: '家で働きたい',
    body: '家で仕事をしたい',
  });
  const input = {
    consultationId,
    supporterId,
    kind: 'advice',
    note: null,
    cascade: false,
  } as const;
  const offer = await office.get(MakeOffer).execute(input, staff());
  await office
    .get(AcceptOffer)
    .execute({ engagementId: offer.id }, { kind: 'supporter', id: supporterId, name: '架空' });
  return consultationId;
}

test('a version is tried on past cases, kept, activated, and taken back', async () => {
  const expert = await newSupporter(office, { specialities: ['テレワーク'] });
  for (let i = 0; i < 4; i += 1) await newSupporter(office, { specialities: ['真珠の養殖'] });
  const taken = await takenCase(expert.id);
  const [first] = (await list()).items;
  if (!first) throw new Error('no weights');

  const tried = await post('/preview', { weights: { ...first.weights, score: LOAD_ONLY } });
  expect(tried.statusCode).toBe(200);
  expect(tried.json()).toMatchObject({
    cases: 1,
    firstThree: { before: 1 },
    items: [{ consultationId: taken, before: 1, after: 1 }],
  });

  const weights = { ...first.weights, suitsFrom: 0.99 };
  expect((await post('', { weights, note: 'だれも合わない' }, plain)).statusCode).toBe(403);
  const wrong = { ...weights, score: { ...LOAD_ONLY, fit: 0.5 } };
  expect((await post('', { weights: wrong, note: 'x' })).statusCode).toBe(422);
  const saved = await post('', { weights, note: 'だれも合わない' });
  expect(saved.statusCode).toBe(201);
  expect(saved.json<List>()).toMatchObject({ active: first.version });
  const [added] = saved.json<List>().items;
  expect(added?.version).toBe('2026-11-2');

  const { id } = { id: await heardCase(office, { title: '家で働きたい', body: '家で仕事' }) };
  const rank = async () => {
    const present = await office.get(Ranking).refresh();
    await office.get(RankSupporters).execute({ cases: [{ id, cascade: false }], present }, SYSTEM);
    const answer = await get(`/api/v1/consultations/${id}/shortlist`);
    return answer.json<{ verdict: string; weightsVersion: string }>();
  };
  expect(await rank()).toMatchObject({ verdict: 'suits', weightsVersion: first.version });
  const used = await post('/2026-11-2/activation', { reason: '試しに' });
  expect(used.json<List>()).toMatchObject({ active: '2026-11-2' });
  const present = await office.get(Ranking).refresh();
  const { rosterRevision } = present;
  expect(await office.get(OutdatedShortlists).ids(rosterRevision, '2026-11-2')).toContain(id);
  expect(await rank()).toMatchObject({ verdict: 'none', weightsVersion: '2026-11-2' });

  expect((await post('/2026-11-2/activation', { reason: 'もう一度' })).statusCode).toBe(409);
  expect((await post('/1999-01-1/activation', { reason: 'ない' })).statusCode).toBe(404);
  await post(`/${first.version}/activation`, { reason: '元に戻す' });
  expect(await rank()).toMatchObject({ verdict: 'suits', weightsVersion: first.version });
  const entries = await sql<{ action: string }>(
    office.database.ownerUrl,
    `SELECT action FROM audit_entry WHERE record_type = 'ranking-weights' ORDER BY id`,
  );
  expect(entries.map(({ action }) => action)).toEqual([
    'ranking-weights.previewed',
    'ranking-weights.saved',
    'ranking-weights.activated',
    'ranking-weights.activated',
  ]);
});

test('expertise nobody has is listed by month until somebody has it', async () => {
  const id = await heardCase(office, {
    title: 'ドローンで測量したい',
    body: 'ドローンで田んぼを測りたい',
  });
  const rank = async () => {
    const present = await office.get(Ranking).refresh();
    await office.get(RankSupporters).execute({ cases: [{ id, cascade: false }], present }, SYSTEM);
  };
  await rank();
  const url = '/api/v1/ranking/missing-expertise';
  interface Missing {
    items: { month: string; label: string; open: number; consultations: { id: string }[] }[];
  }
  const own = async () =>
    (await get(url))
      .json<Missing>()
      .items.filter(({ consultations }) =>
        consultations.some((consultation) => consultation.id === id),
      );
  const before = await own();
  expect(before.length).toBeGreaterThan(0);
  expect(before[0]).toMatchObject({ month: '2026-11', open: 1 });
  const file = await get(`${url}.csv`);
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.body).toContain(before[0]?.label);
  expect((await get(`${url}?from=2027-01-01`)).json<Missing>().items).toEqual([]);

  await newSupporter(office, { specialities: ['ドローン', '測量'] });
  await rank();
  expect((await own()).every(({ open }) => open === 0)).toBe(true);
});

test('the figures count first offers, time to accept, load and themes', async () => {
  const answer = await get('/api/v1/ranking/figures');
  expect(answer.statusCode).toBe(200);
  const figures = answer.json<Record<string, unknown>>();
  expect(figures).toMatchObject({ cases: 1, acceptedFirst: 1, overridden: 0 });
  expect(figures['gini']).toBeGreaterThan(0.5);
  expect(figures['themesCovered']).toBe(0);
});
