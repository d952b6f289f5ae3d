import { ApiKeys } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { CreateSupporter } from '../../server/supporters/index.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
let key: string;
beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

const plan = (payload: Record<string, unknown>) =>
  office.inject({
    method: 'POST',
    url: '/api/v1/assignments/plan',
    headers: { authorization: `Bearer ${key}` },
    payload,
  });

const supporter = async (name: string, specialities: string[], conflicts: string[] = []) =>
  (
    await office.get(CreateSupporter).execute(
      {
        kind: 'adviser',
        name,
        affiliation: '',
        headline: '',
        biography: '',
        specialities,
        themes: [],
        regions: [],
        methods: [],
        languages: [],
        sectors: [],
        email: null,
        status: 'active',
        conflicts,
      },
      staff(),
    )
  ).id;

test('each case gets the supporter who knows it, and a question is answered', async () => {
  const telework = await supporter('架空 在宅', ['テレワーク']);
  const farming = await supporter('架空 農業', ['スマート農業']);
  const home = await submitCase(office, { title: '家で働きたい', body: '家で仕事をしたい' });
  const fields = await submitCase(office, { title: '田畑', body: '農業の見回りを減らしたい' });
  const slots = [{ id: '10:00', places: 1 }];
  const ask = {
    slots: [...slots, { id: '11:00', places: 1 }],
    supporters: [telework, farming].map((id) => ({ id, slots: ['10:00', '11:00'], capacity: 1 })),
    requests: [home.id, fields.id].map((id) => ({ id, slots: null })),
    whyNot: { requestId: home.id, supporterId: farming },
  };
  const answer = await plan(ask);
  expect(answer.statusCode).toBe(200);
  const { seats, whyNot, proven } = answer.json<{
    seats: { requestId: string; supporterId: string }[];
    whyNot: string;
    proven: boolean;
  }>();
  const pairs = new Map(seats.map(({ requestId, supporterId }) => [requestId, supporterId]));
  expect(pairs.get(home.id)).toBe(telework);
  expect(pairs.get(fields.id)).toBe(farming);
  expect(whyNot).toContain('下がります');
  expect(proven).toBe(true);

  const both = [home.id, fields.id].map((requestId) => ({ requestId, supporterId: farming }));
  expect((await plan({ ...ask, pinned: both })).statusCode).toBe(409);
  expect((await plan({ ...ask, supporters: [{ id: newId() }] })).statusCode).toBe(422);
});
