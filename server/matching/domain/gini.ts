/**
 * Gini's coefficient of loads, 0 (all alike) to nearly 1 (one has all); null without anybody or any
 * load: nothing is unevenly shared then.
 */
export function gini(loads: readonly number[]): number | null {
  const sorted = [...loads].sort((a, b) => a - b);
  const sum = sorted.reduce((total, load) => total + load, 0);
  if (sum === 0) return null;
  const n = sorted.length;
  const weighted = sorted.reduce((total, load, i) => total + (2 * (i + 1) - n - 1) * load, 0);
  return weighted / (n * sum);
}
