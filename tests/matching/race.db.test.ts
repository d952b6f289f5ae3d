import { MakeOffer } from '../../server/engagements/index.js';
import { RankSupporters, Ranking } from '../../server/matching/index.js';
import { LookOutdated } from '../../server/matching/commands/rank-supporters.js';
import { RankCases } from '../../server/matching/commands/rank-cases.js';
import { UpdateSupporter } from '../../server/supporters/index.js';
import {
  SYSTEM,
  eventTypes,
  heardCase,
  staff,
  submitCase,
} from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { testApp, type TestApp } from '../support/app.js';
import { newSupporter } from './people.js';

let office: TestApp;
beforeAll(async () => (office = await testApp()));
afterAll(() => office.close());

const stored = async (id: string) => {
  const [row] = await sql<{ items: { supporterId: string }[]; excluded: unknown[]; look: string }>(
    office.database.ownerUrl,
    'SELECT items, excluded, look FROM shortlist WHERE consultation_id = $1',
    [id],
  );
  return row;
};

test('a ranking that looked earlier never replaces one that looked later', async () => {
  const { id: supporterId } = await newSupporter(office, {
    specialities: ['テレワーク'],
    capacityAtOnce: 1,
  });
  const { id } = await submitCase(office, {
    title: '家で働きたい',
    body: '社員が家で仕事をしたい',
  });
  const cases = [{ id, cascade: false }];
  const early = await office.get(Ranking).refresh();
  // Meanwhile somebody else's case fills the supporter's desk, and another process has seen it.
  const other = await heardCase(office);
  await office.get(MakeOffer).execute(
    {
      consultationId: other,
      supporterId,
      kind: 'advice',
      note: null,
      reason: null,
      cascade: false,
    },
    staff(),
  );
  const late = await office.get(Ranking).refresh();
  await office.get(RankSupporters).execute({ cases, present: late }, SYSTEM);
  const newer = await stored(id);
  expect(newer?.items).toEqual([]);

  await expect(
    office.get(RankSupporters).execute({ cases, present: early }, SYSTEM),
  ).rejects.toBeInstanceOf(LookOutdated);
  expect(await stored(id)).toEqual(newer);
  // What was refused has told nobody anything.
  const types = await eventTypes(office, id);
  expect(types.filter((type) => type.startsWith('shortlist.'))).toHaveLength(1);
});

test('a roster that changed between the look and the ranking is looked at again', async () => {
  const somebody = await newSupporter(office, { specialities: ['スマート農業'] });
  const { id } = await submitCase(office, { title: '田畑', body: '農業の見回りを減らしたい' });
  const cases = [{ id, cascade: false }];
  const present = await office.get(Ranking).refresh();
  await office
    .get(UpdateSupporter)
    .execute({ id: somebody.id, changes: { status: 'paused' }, version: 1 }, staff());
  await expect(
    office.get(RankSupporters).execute({ cases, present, current: true }, SYSTEM),
  ).rejects.toBeInstanceOf(LookOutdated);
  await office.get(RankCases).run(cases, SYSTEM);
  const list = await stored(id);
  expect(list?.items.map(({ supporterId }) => supporterId)).not.toContain(somebody.id);
});

test('two that rank the same case at once leave what the later look says', async () => {
  const { id } = await submitCase(office, {
    title: '家で働きたい',
    body: '社員が家で仕事をしたい',
  });
  const looks = [await office.get(Ranking).refresh(), await office.get(Ranking).refresh()];
  for (let i = 0; i < 10; i += 1) {
    const order = i % 2 === 0 ? looks : [...looks].reverse();
    await Promise.allSettled(
      order.map((present) =>
        office.get(RankSupporters).execute({ cases: [{ id, cascade: false }], present }, SYSTEM),
      ),
    );
    expect((await stored(id))?.look).toBe(looks[1]?.look);
  }
});
