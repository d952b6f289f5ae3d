/** 進展度 */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** 目標達成状況 (actual ÷ target, at most 1.00) and the grade it earns. */
export interface Achievement {
  /** Two decimals. */
  value: number;
  grade: Grade;
}

/**
 * From which hundredth each grade begins. Source: the prefecture's yearly report (成果レポート), which
 * calls a target met 進んだ, 85 % of it ある程度進んだ, 70 % あまり進まなかった, less 進まなかった.
 */
const GRADES: readonly (readonly [Grade, bigint])[] = [
  ['A', 100n],
  ['B', 85n],
  ['C', 70n],
  ['D', 0n],
];

/**
 * actual ÷ target, exactly; null without an actual or with a target of 0. Rounded half up to hundredths,
 * but down where that would show a grade that was not earned: 0.996 is not 1.00.
 * @param actual,target whole numbers in the same unit (tenths of a percent for a rate × its denominator)
 */
export function achievement(actual: number | null, target: number | null): Achievement | null {
  if (actual === null || target === null || target <= 0) return null;
  const [part, whole] = [BigInt(actual), BigInt(target)];
  if (part >= whole) return { value: 1, grade: 'A' };
  const reached = (hundredths: bigint): boolean => part * 100n >= whole * hundredths;
  const [grade] = GRADES.find(([, from]) => reached(from)) ?? ['D' as const];
  const rounded = (200n * part + whole) / (2n * whole);
  const shownGrade = GRADES.find(([, from]) => rounded >= from)?.[0];
  const hundredths = shownGrade === grade ? rounded : (100n * part) / whole;
  return { value: Number(hundredths) / 100, grade };
}
