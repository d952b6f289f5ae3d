import type { KpiDefinition } from './definition.js';

/** A year a figure is counted in: 年度 (April to March) or, where the plan says 令和8年, 年 (January to December). */
export interface CountingYear {
  kind: 'fiscal' | 'calendar';
  /** 2026 for 令和8年度 and 令和8年 alike. */
  year: number;
}

/** 令和1年 is 2019, 平成1年 1989. */
const ERA_STARTS: Record<string, number> = { 令和: 2018, 平成: 1988 };

/**
 * 令和8年度 → fiscal 2026, 令和8年 → calendar 2026.
 * @throws RangeError for anything else
 */
export function countingYear(label: string): CountingYear {
  const [, era = '', number = '', fiscal] = /^(令和|平成)(元|\d+)年(度)?$/.exec(label) ?? [];
  const start = ERA_STARTS[era];
  if (start === undefined)
    throw new RangeError(`a year of a KPI is 令和8年度 or 令和8年, got ${label}`);
  const year = start + (number === '元' ? 1 : Number(number));
  return { kind: fiscal ? 'fiscal' : 'calendar', year };
}

/**
 * The target of one year. A yearly floor is the same every year. A cumulative one rises from its baseline
 * by `perYear`, or where the plan gives no step, in a straight line rounded up (a target is never
 * understated); after its last year it stays. Null before the baseline's year and without a target.
 */
export function targetOf(definition: KpiDefinition, year: number): number | null {
  const { rule, baseline, baselineYear, target, targetYear, perYear } = definition;
  if (target === null) return null;
  if (rule === 'at_least_each_year') return target;
  if (baseline === null || baselineYear === null || targetYear === null) return target;
  const [first, last] = [countingYear(baselineYear).year, countingYear(targetYear).year];
  if (year < first) return null;
  if (year >= last) return target;
  const passed = year - first;
  if (perYear !== null) return Math.min(baseline + perYear * passed, target);
  return baseline + Math.ceil(((target - baseline) * passed) / (last - first));
}

/** Every year of the plan with its target, baseline's year first; empty where there is none. */
export function targetLine(definition: KpiDefinition): { year: number; target: number }[] {
  const { baselineYear, targetYear } = definition;
  if (baselineYear === null || targetYear === null) return [];
  const [first, last] = [countingYear(baselineYear).year, countingYear(targetYear).year];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year) => {
    const target = targetOf(definition, year);
    return target === null ? [] : [{ year, target }];
  });
}
