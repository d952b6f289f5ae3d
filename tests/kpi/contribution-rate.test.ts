import fc from 'fast-check';
import {
  achieves,
  margin,
  positivesNeeded,
  ratePercent,
  ratioOf,
  targetInTenths,
} from '../../server/kpi/domain/contribution-rate.js';

const TARGET = targetInTenths(90);
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Answers as they come: any number, of which some are positive. */
const ratios = fc
  .integer({ min: 1, max: 5_000 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => of(numerator, denominator)),
  );
const targets = fc.integer({ min: 1, max: 999 });

describe('the contribution rate', () => {
  it.each([
    [18, 20, 90],
    [19, 21, 90.5],
    [0, 7, 0],
    [7, 7, 100],
    [1, 3, 33.3],
    [2, 3, 66.7],
    // Rounded half up: 90.25 → 90.3
    [361, 400, 90.3],
    // 89.96 is not 90: down, because rounding would cross the target.
    [2249, 2500, 89.9],
    [8999, 10_000, 89.9],
    [9000, 10_000, 90],
  ])('%i of %i is %d', (numerator, denominator, rate) => {
    expect(ratePercent(of(numerator, denominator), TARGET)).toBe(rate);
  });

  it('has no value without answers, and reaches nothing', () => {
    expect(ratePercent(of(0, 0), TARGET)).toBeNull();
    expect(achieves(of(0, 0), TARGET)).toBe(false);
    expect(margin(of(0, 0), TARGET)).toBe(0);
    expect(positivesNeeded(of(0, 0), TARGET)).toBe(1);
  });

  it('shows the target exactly when it is reached, never a rounding of it', () => {
    fc.assert(
      fc.property(ratios, targets, (ratio, tenths) => {
        const rate = ratePercent(ratio, tenths)!;
        expect(Math.round(rate * 10) >= tenths).toBe(achieves(ratio, tenths));
      }),
    );
  });

  it('is within a tenth of the true value, and half up away from the target', () => {
    fc.assert(
      fc.property(ratios, targets, ({ numerator, denominator }, tenths) => {
        const shown = Math.round(ratePercent(of(numerator, denominator), tenths)! * 10);
        // Naive and exact: the tenth whose half-open interval [t − ½, t + ½) holds the value.
        let naive = 0;
        while (2 * 1_000 * numerator >= (2 * (naive + 1) - 1) * denominator) naive += 1;
        const crossing = naive >= tenths && 1_000 * numerator < tenths * denominator;
        expect(shown).toBe(crossing ? Math.floor((1_000 * numerator) / denominator) : naive);
      }),
    );
  });

  it('never falls when a positive answer comes, nor rises when a negative one does', () => {
    fc.assert(
      fc.property(ratios, targets, ({ numerator, denominator }, tenths) => {
        const rate = ratePercent(of(numerator, denominator), tenths)!;
        expect(ratePercent(of(numerator + 1, denominator + 1), tenths)!).toBeGreaterThanOrEqual(
          rate,
        );
        expect(ratePercent(of(numerator, denominator + 1), tenths)!).toBeLessThanOrEqual(rate);
      }),
    );
  });
});

describe('余裕度', () => {
  it('of 18 of 20 is 0: one more negative answer breaks 90 %', () => {
    expect(margin(of(18, 20), TARGET)).toBe(0);
    expect(margin(of(20, 20), TARGET)).toBe(2);
    expect(positivesNeeded(of(18, 21), TARGET)).toBe(9);
  });

  it('is what adding answers one by one finds', () => {
    fc.assert(
      fc.property(ratios, targets, (ratio, tenths) => {
        let stands = 0;
        while (achieves(of(ratio.numerator, ratio.denominator + stands + 1), tenths)) stands += 1;
        expect(margin(ratio, tenths)).toBe(achieves(ratio, tenths) ? stands : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('knows how many positive answers regain the target', () => {
    fc.assert(
      fc.property(
        ratios,
        fc.integer({ min: 1, max: 950 }),
        ({ numerator, denominator }, tenths) => {
          const needed = positivesNeeded(of(numerator, denominator), tenths)!;
          expect(achieves(of(numerator + needed, denominator + needed), tenths)).toBe(true);
          if (needed > 0) {
            const less = of(numerator + needed - 1, denominator + needed - 1);
            expect(achieves(less, tenths)).toBe(false);
          }
        },
      ),
    );
  });

  it('does not promise what cannot be', () => {
    expect(positivesNeeded(of(9, 10), 1_000)).toBeNull();
    expect(margin(of(9, 10), 0)).toBeNull();
  });
});

describe('a target', () => {
  it('is a percentage with at most one decimal', () => {
    expect(targetInTenths(92.5)).toBe(925);
    expect(() => targetInTenths(90.55)).toThrow(RangeError);
    expect(() => targetInTenths(101)).toThrow(RangeError);
  });
});

it('counts as positive what the definition says', () => {
  const counts = { useful: 3, somewhatUseful: 2, notVeryUseful: 4, notUseful: 1 };
  expect(ratioOf(counts, new Set(['useful', 'somewhatUseful']))).toEqual(of(5, 10));
  expect(ratioOf(counts, new Set(['useful']))).toEqual(of(3, 10));
});
