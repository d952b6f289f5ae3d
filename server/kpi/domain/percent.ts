/**
 * part ÷ whole as a percentage to one decimal, rounded half up in whole numbers; null for a whole of 0.
 * For shares, and for 前年度比 (this year ÷ the year before, 100.0 is unchanged), which have no target to
 * cross; rates use `ratePercent`. Neither number is negative.
 */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const [top, bottom] = [BigInt(part) * 1_000n, BigInt(whole)];
  return Number((2n * top + bottom) / (2n * bottom)) / 10;
}
