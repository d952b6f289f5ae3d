import { RecordHearing } from '../../server/consultations/index.js';
import { DeclineOffer, MakeOffer } from '../../server/engagements/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import { RankCases } from '../../server/matching/commands/rank-cases.js';
import {
  CreateSupporter,
  UpdateSupporter,
  type NewSupporter,
} from '../../server/supporters/index.js';
import {
  SYSTEM,
  eventsOf,
  heardCase,
  staff,
  submitCase,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

let office: TestApp;
let key: string;

beforeAll(async () => {
  office = await testApp({ work: true });
  key = await office.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => office.close());

interface Shortlist {
  items: {
    supporterId: string;
    name: string;
    score: number;
    parts: Record<string, number>;
    reasons: string[];
    sentence: string;
  }[];
  excluded: { supporterId: string; name: string; reason: string }[];
  verdict: string;
  weightsVersion: string;
}

const get = (id: string) =>
  office.inject({
    method: 'GET',
    url: `/api/v1/consultations/${id}/shortlist`,
    headers: { authorization: `Bearer ${key}` },
  });

const SOMEBODY: Omit<NewSupporter, 'name' | 'email'> = {
  kind: 'adviser',
  affiliation: '',
  headline: '',
  biography: '',
  specialities: [],
  themes: [],
  regions: [],
  methods: [],
  languages: [],
  sectors: [],
  status: 'active',
  conflicts: [],
};

let serial = 0;
async function supporter(over: Partial<NewSupporter> = {}): Promise<{ id: string; name: string }> {
  serial += 1;
  const name = over.name ?? `架空 候補${String(serial)}`;
  const email = `candidate-${String(serial)}@example.jp`;
  const details: NewSupporter = { ...SOMEBODY, email, ...over, name };
  return office.get(CreateSupporter).execute(details, staff());
}

/** Ranked by now, as the job does it: beside jobs that may rank the same case at the same moment. */
async function ranked(id: string): Promise<Shortlist> {
  await office.get(RankCases).run([{ id, cascade: false }], SYSTEM);
  return (await get(id)).json<Shortlist>();
}

const HOME = {
  title: '家で働けるようにしたい',
  body: '子育て中の社員が家で仕事をできるようにしたい。',
};

describe('from the form to the shortlist', () => {
  let telework: { id: string; name: string };
  let farming: { id: string; name: string };
  beforeAll(async () => {
    telework = await supporter({ specialities: ['テレワーク'], methods: ['online'] });
    farming = await supporter({ specialities: ['スマート農業'], email: null });
  });

  it('answers 404 with Retry-After until the job has run, then the ranked list', async () => {
    const { id } = await submitCase(office, HOME);
    const early = await get(id);
    if (early.statusCode === 404) expect(early.headers['retry-after']).toBe('1');
    const answer = await eventually(async () => {
      const found = await get(id);
      return found.statusCode === 200 ? found.json<Shortlist>() : null;
    });
    expect(answer.items[0]).toMatchObject({ supporterId: telework.id, name: telework.name });
    expect(answer.items[0]?.reasons.join()).toMatch(/家で(働け|仕事)/);
    expect(answer.items[0]?.sentence).toContain('テレワーク');
    expect(answer.verdict).toBe('suits');
    expect(answer.weightsVersion).not.toBe('');
    const last = answer.items.find(({ supporterId }) => supporterId === farming.id);
    expect(last?.reasons.join()).toContain('メールアドレスが登録されていない');
  });

  it('nobody suits: the list is there all the same, and the verdict says so', async () => {
    const { id } = await submitCase(office, {
      title: '真珠の養殖',
      body: '赤潮で貝が死んでしまいます。',
    });
    const answer = await ranked(id);
    expect(answer.items.length).toBeGreaterThan(0);
    expect(answer.items.every(({ parts }) => (parts['fit'] ?? 1) < 0.5)).toBe(true);
  });

  it('what staff heard counts: the next shortlist is another one', async () => {
    const { id } = await submitCase(office, {
      title: 'ご相談',
      body: '詳しくはお電話で話します。',
    });
    expect((await ranked(id)).verdict).toBe('none');
    await office.get(RecordHearing).execute(
      {
        id,
        problem: 'ビニールハウスの温度を夜中に見に行っている',
        goal: '農業の見回りを減らす',
        constraints: '',
        firstAdvice: '',
        readyForMatching: false,
      },
      staff(),
    );
    expect((await ranked(id)).items[0]).toMatchObject({ supporterId: farming.id });
  });

  it('a changed profile counts in the very next ranking', async () => {
    const { id } = await submitCase(office, {
      title: '鳥獣害',
      body: 'イノシシの罠の見回りが大変です。',
    });
    const added = await supporter({ specialities: ['獣害対策'] });
    expect((await ranked(id)).items[0]?.supporterId).toBe(added.id);
    await office
      .get(UpdateSupporter)
      .execute({ id: added.id, version: 1, changes: { status: 'paused' } }, staff());
    expect((await ranked(id)).excluded).toContainEqual({
      supporterId: added.id,
      name: added.name,
      reason: '活動を休止しています。',
      offerObstacle: expect.stringContaining('休止中') as string,
    });
  });
});

describe('the next candidate', () => {
  it('is chosen after a no when staff chose so, once, and never the one who said no', async () => {
    const first = await supporter({ specialities: ['オープンデータ'], themes: ['3-4'] });
    const second = await supporter({ specialities: ['オープンデータ'] });
    const id = await heardCase(office, {
      title: 'オープンデータを始めたい',
      body: '一覧を誰でも使える形で公開したい。',
      readyForMatching: true,
    });
    const order = (await ranked(id)).items.map(({ supporterId }) => supporterId);
    expect(order.slice(0, 2).sort()).toEqual([first.id, second.id].sort());
    const asked = order[0] ?? '';
    const other = asked === first.id ? second : first;
    const offer = await office
      .get(MakeOffer)
      .execute(
        { consultationId: id, supporterId: asked, kind: 'advice', note: null, cascade: true },
        staff(),
      );
    const actor = { kind: 'supporter', id: asked, name: '架空' } as const;
    await office
      .get(DeclineOffer)
      .execute({ engagementId: offer.id, reason: 'too_busy', comment: null }, actor);
    const chosen = await eventually(async () => {
      const events = await eventsOf(office, id);
      return events.find(({ type }) => type === 'candidate.chosen');
    });
    expect(chosen.payload).toMatchObject({ supporterId: other.id });
    const answer = await ranked(id);
    expect(answer.excluded.find(({ supporterId }) => supporterId === asked)?.reason).toContain(
      '辞退',
    );
  });
});
