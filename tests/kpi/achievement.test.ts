import fc from 'fast-check';
import { achievement } from '../../server/kpi/domain/achievement.js';
import type { KpiDefinition } from '../../server/kpi/domain/definition.js';
import { countingYear, targetLine, targetOf } from '../../server/kpi/domain/target-line.js';
import { wilsonInterval } from '../../server/kpi/domain/wilson.js';
import { Centre } from '../../server/centre/index.js';
import { definitionOf } from '../../server/kpi/domain/definition.js';

const plan = Object.fromEntries(
  Centre.load(process.cwd(), 'mie').profile.kpis.map((kpi) => [kpi.key, definitionOf(kpi)]),
);
const of = (key: string): KpiDefinition => plan[key]!;

describe('目標達成状況 and 進展度', () => {
  it.each([
    [90, 90, 1, 'A'],
    [120, 90, 1, 'A'],
    // Nearly is not: rounding would show 1.00, or a grade that was not earned.
    [996, 1000, 0.99, 'B'],
    [850, 1000, 0.85, 'B'],
    [849, 1000, 0.84, 'C'],
    [846, 1000, 0.84, 'C'],
    [700, 1000, 0.7, 'C'],
    [699, 1000, 0.69, 'D'],
    [333, 1000, 0.33, 'D'],
    [336, 1000, 0.34, 'D'],
    [0, 13, 0, 'D'],
  ])('%i of %i is %d, %s', (actual, target, value, grade) => {
    expect(achievement(actual, target)).toEqual({ value, grade });
  });

  it('is not told without an actual or a target', () => {
    expect(achievement(null, 10)).toBeNull();
    expect(achievement(3, null)).toBeNull();
    expect(achievement(3, 0)).toBeNull();
  });

  it('never shows a grade that exact arithmetic does not give', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (actual, target) => {
        const { value, grade } = achievement(actual, target)!;
        const exact = (hundredths: number) => actual * 100 >= target * hundredths;
        expect(grade).toBe(exact(100) ? 'A' : exact(85) ? 'B' : exact(70) ? 'C' : 'D');
        const shown = Math.round(value * 100);
        expect(shown >= 100 ? 'A' : shown >= 85 ? 'B' : shown >= 70 ? 'C' : 'D').toBe(grade);
        expect(Math.abs(value - Math.min(actual / target, 1))).toBeLessThan(0.01);
      }),
    );
  });
});

describe('the target line', () => {
  it('of the support count rises by 13 a year from 26 to 91', () => {
    expect(targetLine(of('support_cases')).map(({ target }) => target)).toEqual([
      26, 39, 52, 65, 78, 91,
    ]);
  });

  it('of a floor is the same every year', () => {
    expect(targetOf(of('contribution_rate'), 2024)).toBe(90);
  });

  it('without a step is straight, rounded up', () => {
    expect(targetLine(of('joint_projects')).map(({ target }) => target)).toEqual([5, 6, 7, 8, 9]);
    expect(targetLine(of('digital_talent_participants')).map(({ target }) => target)).toEqual([
      123, 185, 246, 308, 369,
    ]);
    expect(targetOf(of('municipal_cooperation'), 2026)).toBe(57);
    expect(targetOf(of('municipal_cooperation'), 2030)).toBe(57);
    expect(targetOf(of('municipal_cooperation'), 2020)).toBeNull();
  });

  it('knows 年度 from 年', () => {
    expect(countingYear('令和8年度')).toEqual({ kind: 'fiscal', year: 2026 });
    expect(countingYear('令和4年')).toEqual({ kind: 'calendar', year: 2022 });
    expect(countingYear('令和元年度')).toEqual({ kind: 'fiscal', year: 2019 });
    expect(countingYear('平成31年')).toEqual({ kind: 'calendar', year: 2019 });
    expect(() => countingYear('2026')).toThrow(RangeError);
  });
});

describe('the Wilson interval', () => {
  it('is the textbook one, shown under 30 answers', () => {
    expect(wilsonInterval(18, 20)).toEqual({ low: 69.8, high: 97.3 });
    expect(wilsonInterval(27, 30)).toBeNull();
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the rate, and stays within 0 and 100', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 29 })
          .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([k, n]) => {
          const { low, high } = wilsonInterval(k, n)!;
          expect(low).toBeLessThanOrEqual((100 * k) / n);
          expect(high).toBeGreaterThanOrEqual((100 * k) / n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
