import fc from 'fast-check';
import { nextCandidate } from '../../server/matching/domain/next-candidate.js';
import { rank } from '../../server/matching/domain/rank.js';
import { FIRST_WEIGHTS } from '../../server/matching/domain/weights.js';
import { ROSTER } from './fixtures/roster.js';
import { NO_HISTORY, profile, ranked, rankerOf, request } from './support.js';

const telework = profile({ id: 'telework', affiliation: '株式会社架空テレワーク 代表取締役' });
const farming = profile({ id: 'farming', affiliation: '架空農園 代表' });

describe('who comes first', () => {
  it('everyday words find the expert of the field, from a title alone', () => {
    const { items, verdict } = ranked([farming, telework]);
    expect(items.map(({ supporterId }) => supporterId)).toEqual(['telework', 'farming']);
    expect(verdict).toBe('suits');
  });

  it('a specialist comes before somebody who ticks and claims everything', () => {
    const everything = ROSTER.find(({ id }) => id === 'generalist');
    expect(everything).toBeDefined();
    const { items } = ranked([everything!, telework]);
    expect(items[0]?.supporterId).toBe('telework');
  });

  it('theme codes that staff confirmed count', () => {
    const chosen = profile({ id: 'chosen', themes: ['1-5'] });
    const { items } = ranked([telework, chosen], { title: 'ご相談', text: '', themes: ['1-5'] });
    expect(items[0]).toMatchObject({ supporterId: 'chosen' });
    expect(items[0]?.reasons.join()).toContain('交通空白地等における移動手段の確保');
  });

  it('of two alike the freer one comes first, and then the better liked', () => {
    const [a, b] = [profile({ ...telework, id: 'a' }), profile({ ...telework, id: 'b' })];
    const busy = new Map([['a', { active: 2, thisMonth: 2 }]]);
    expect(ranked([a, b], {}, { workloads: busy }).items[0]?.supporterId).toBe('b');
    const liked = new Map([
      ['a', { answers: 8, positive: 4 }],
      ['b', { answers: 8, positive: 8 }],
    ]);
    expect(ranked([a, b], {}, { satisfaction: liked }).items[0]?.supporterId).toBe('b');
  });

  it('alike cases that went well speak for a supporter', () => {
    const [a, b] = [profile({ ...telework, id: 'a' }), profile({ ...telework, id: 'b' })];
    const past = [
      { id: '1', supporterId: 'b', text: '社員が家で働けるようにしたい。在宅の仕事。', outcome: 1 },
    ];
    const { items } = ranked([a, b], {}, {}, past);
    expect(items[0]).toMatchObject({ supporterId: 'b' });
    expect(items[0]?.reasons.join()).toContain('似た相談を1件担当しました');
  });

  it('nobody knows anything of it: listed all the same, and the verdict says so', () => {
    const { items, verdict } = ranked([telework], { title: 'バスの廃止', text: '病院に通う足' });
    expect(verdict).toBe('none');
    expect(items[0]?.reasons[0]).toContain('見つかりませんでした');
  });
});

describe('who is left out, and why', () => {
  const reasonFor = (...parameters: Parameters<typeof ranked>) =>
    ranked(...parameters).excluded[0]?.reason;

  it.each([
    ['paused', { status: 'paused' as const }, '休止'],
    ['a conflict of interest', { conflicts: ['株式会社 架空商店'] }, '利害関係'],
    ['their own organisation', { affiliation: '（株）架空商店　代表' }, '所属する組織'],
    ['another method', { methods: ['phone'] }, '相談方法'],
    ['another region, on site only', { regions: ['242021'], methods: ['onsite'] }, '地域'],
  ])('%s', (_name, over, words) => {
    const methods = _name === 'another method' ? ['online'] : [];
    expect(reasonFor([profile({ id: 'x', ...over })], { methods })).toContain(words);
  });

  it('a name that only begins alike is another organisation', () => {
    const alike = profile({ id: 'x', affiliation: '株式会社架空商店街研究所 所長' });
    expect(ranked([alike]).excluded).toEqual([]);
  });

  it('no room: at once, or this month', () => {
    const full = (active: number, thisMonth: number) =>
      reasonFor([telework], {}, { workloads: new Map([['telework', { active, thisMonth }]]) });
    expect(full(3, 0)).toContain('同時に');
    expect(full(0, 4)).toContain('今月');
    expect(full(2, 3)).toBeUndefined();
  });

  it('asked before about this case', () => {
    const refusals = new Map([['telework', 'この相談を辞退しています。']]);
    expect(reasonFor([telework], {}, { refusals })).toBe('この相談を辞退しています。');
  });

  it('another region is no obstacle from afar, and the prefecture’s code is all of it', () => {
    const far = profile({ id: 'far', regions: ['242021'], methods: ['online', 'onsite'] });
    const all = profile({ id: 'all', regions: ['240001'], methods: ['onsite'] });
    expect(ranked([far, all]).excluded).toEqual([]);
  });
});

describe('what is said', () => {
  it('both sides’ own words, what is free, and what stands in the way of an offer', () => {
    const [item] = ranked([profile({ ...telework, email: null })]).items;
    expect(item?.reasons[0]).toBe(
      '相談の「家で仕事」は「テレワーク」の話で、登録内容の「テレワーク」と重なります。',
    );
    expect(item?.reasons.join()).toContain('打診できません');
    expect(item?.sentence).toContain('「テレワーク」の分野の肩書き・所属');
    const [expert] = ranked([profile({ id: 'x', specialities: ['テレワーク'] })]).items;
    expect(expert?.sentence).toContain('「テレワーク」が専門');
    expect(item?.sentence).toContain('今の余力3件');
  });

  it('experience and answers in figures', () => {
    const satisfaction = new Map([['telework', { answers: 8, positive: 7 }]]);
    const [item] = ranked([telework], {}, { satisfaction }).items;
    expect(item?.sentence).toContain('役に立ったとの回答8件中7件');
  });
});

test('the next candidate suits and can be reached', () => {
  const unreachable = profile({ ...telework, id: 'a', email: null });
  const shortlist = ranked([unreachable, profile({ ...telework, id: 'b' }), farming]);
  expect(nextCandidate(shortlist, 0.15, (id) => id !== 'a')).toBe('b');
  expect(nextCandidate(shortlist, 0.15, (id) => id === 'farming')).toBeNull();
});

describe('the score', () => {
  const words = fc.constantFrom('テレワーク', '農業IoT', 'RPA', 'オープンデータ', '防災', '観光');
  const anybody = fc
    .record({
      specialities: fc.array(words, { maxLength: 4 }),
      themes: fc.subarray(['1-1', '2-2', '2-8', '3-4']),
      biography: fc.array(words, { maxLength: 6 }).map((all) => all.join('と')),
      methods: fc.subarray(['online', 'onsite']),
    })
    .map((over) => profile({ id: 'one', ...over }));

  it('and all its parts lie between 0 and 1, and it is their weighted sum', () => {
    fc.assert(
      fc.property(anybody, words, (somebody, title) => {
        const [item] = ranked([somebody], { title }).items;
        if (item === undefined) return;
        for (const part of [item.score, ...Object.values<number>({ ...item.parts })]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        const sum = Object.entries(FIRST_WEIGHTS.score).reduce(
          (total, [part, weight]) => total + weight * item.parts[part as keyof typeof item.parts],
          0,
        );
        expect(item.score).toBeCloseTo(sum, 2);
      }),
    );
  });

  it('does not depend on the order in which supporters are known', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROSTER, { minLength: ROSTER.length }), (shuffled) => {
        const list = rank(rankerOf(shuffled), request(), NO_HISTORY);
        expect(list).toEqual(rank(rankerOf(ROSTER), request(), NO_HISTORY));
      }),
      { numRuns: 5 },
    );
  });

  it('is the same after profiles were changed one by one as when built afresh', () => {
    const warm = rankerOf(ROSTER);
    warm.profiles.set(profile({ id: 'telework', specialities: ['農業IoT'] }));
    warm.profiles.remove('chat');
    warm.profiles.replaceAll(ROSTER);
    expect(rank(warm, request(), NO_HISTORY).items).toEqual(
      rank(rankerOf(ROSTER), request(), NO_HISTORY).items,
    );
  });
});
