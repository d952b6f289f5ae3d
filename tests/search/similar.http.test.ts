import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { ApiKeys } from '../../server/identity/index.js';
import { SimilarCases } from '../../server/search/domain/similar-cases.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp } from '../support/app.js';

describe('likeness', () => {
  const cases = new SimilarCases();
  cases.replaceAll([
    { id: 'farm', text: '田んぼの水を遠くから見たい', themes: ['2-5'] },
    { id: 'home', text: '社員が家で働けるようにしたい', themes: ['2-8'] },
    { id: 'office', text: '役場の職員が家で働けるようにしたい', themes: ['3-5'] },
  ]);
  const asked = { id: 'new', text: '家で働けるようにしたい', themes: ['3-5'] };

  it('comes from words, and themes decide between like ones', () => {
    expect(cases.like(asked, 2).map(({ id }) => id)).toEqual(['office', 'home']);
  });

  it('never shows the case itself, nor what is only alike by chance', () => {
    const itself = { ...asked, id: 'office' };
    expect(cases.like(itself, 5).map(({ id }) => id)).not.toContain('office');
    expect(cases.like({ id: 'x', text: 'ドローンで測量', themes: [] }, 5)).toEqual([]);
  });
});

test('the case page shows finished cases only', async () => {
  const desk = await testApp();
  try {
    const key = await desk.get(ApiKeys).create('staff', 'staff');
    const words = { title: '家で働きたい', body: '社員が家で仕事をできるようにしたい。' };
    const [finished, , asked] = [
      await submitCase(desk, words),
      await submitCase(desk, words),
      await submitCase(desk, words),
    ];
    const db = desk.get(UnitOfWork);
    await db.query(`UPDATE consultation SET state = 'closed' WHERE id = $1`, [finished.id]);
    const answer = await desk.inject({
      method: 'GET',
      url: `/api/v1/consultations/${asked.id}/similar`,
      headers: { authorization: `Bearer ${key}` },
    });
    const { items } = answer.json<{
      items: { consultationId: string; likeness: number; words: string[] }[];
    }>();
    expect(items.map(({ consultationId }) => consultationId)).toEqual([finished.id]);
    expect(items[0]?.likeness).toBeGreaterThan(0.6);
    expect(items[0]?.words).toContain('仕事');
  } finally {
    await desk.close();
  }
});
