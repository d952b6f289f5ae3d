import fc from 'fast-check';
import { countOf, grams } from '../../server/text/grams.js';
import { similarity } from '../../server/text/similarity.js';
import { TextIndex } from '../../server/text/text-index.js';

const bag = (text: string) => countOf(grams(text));
const word = fc.constantFrom('農業', '観光', '介護', '防災', '在庫', '学校', '漁業');
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('と'));
const edits = fc.array(fc.tuple(fc.nat(9), fc.option(text)), { maxLength: 200 });

test('grams are pairs and single kanji, within words', () => {
  expect(grams('紙をなくす')).toEqual(['紙', '紙を', 'をな', 'なく', 'くす']);
  expect(grams('車 dx')).toEqual(['車', 'dx']);
  expect(grams('')).toEqual([]);
});

describe('the index', () => {
  it('ranks what is asked for first, by either measure', () => {
    const index = new TextIndex();
    index.set('a', bag('農業のセンサー'));
    index.set('b', bag('観光のデータ'));
    expect(index.search(bag('農業'), 1)[0]?.id).toBe('a');
    expect([...index.cosines(bag('観光のデータ'))].sort((x, y) => y[1] - x[1])[0]?.[0]).toBe('b');
  });

  it('is after any edits what it would be built afresh', () => {
    fc.assert(
      fc.property(edits, text, (steps, query) => {
        const edited = new TextIndex();
        const final = new Map<string, string>();
        for (const [number, content] of steps) {
          const id = String(number);
          if (content === null) {
            expect(edited.remove(id)).toBe(final.delete(id));
          } else {
            edited.set(id, bag(content));
            final.set(id, content);
          }
        }
        const textIndex = new TextIndex();
        for (const [id, content] of final) textIndex.set(id, bag(content));
        expect(edited.size).toBe(final.size);
        const [a, b] = [edited.cosines(bag(query)), textIndex.cosines(bag(query))];
        expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
        for (const [id, score] of a) expect(score).toBeCloseTo(b.get(id) ?? -1, 9);
        const hits = (index: TextIndex) => index.search(bag(query), 20).map(({ score }) => score);
        expect(hits(edited).map((hit) => hit.toFixed(9))).toEqual(
          hits(textIndex).map((hit) => hit.toFixed(9)),
        );
      }),
    );
  });

  it('cosines lie between 0 and 1, and a document is most like itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const index = new TextIndex();
        texts.forEach((content, i) => index.set(String(i), bag(content)));
        texts.forEach((content, i) => {
          const scores = index.cosines(bag(content));
          expect(scores.get(String(i))).toBeCloseTo(1, 9);
          for (const score of scores.values()) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1 + 1e-9);
          }
        });
      }),
    );
  });
});

describe('likeness of sentences', () => {
  it('is symmetric, at most 1, and 1 for a sentence and itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('orders the obvious', () => {
    const near = similarity('男性が馬に乗っている。', '男の人が馬に乗っています。');
    const far = similarity('男性が馬に乗っている。', '台所に冷蔵庫があります。');
    expect(near).toBeGreaterThan(far + 0.3);
  });
});
