/** Two-sided 95 %. */
const Z = 1.959_963_985;

/** From how many answers on a rate speaks for itself. */
export const ENOUGH_ANSWERS = 30;

/**
 * Where the true rate lies with 95 % confidence, in percent to one decimal, rounded outwards.
 * Shown while the denominator is under {@link ENOUGH_ANSWERS}; null from there on and without answers.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
): { low: number; high: number } | null {
  if (denominator === 0 || denominator >= ENOUGH_ANSWERS) return null;
  const [p, n, square] = [numerator / denominator, denominator, Z * Z];
  const centre = (p + square / (2 * n)) / (1 + square / n);
  const half = (Z / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  // Nobody answered otherwise: the bound is exact, floats would miss it by a hair.
  return {
    low: numerator === 0 ? 0 : Math.floor((centre - half) * 1_000) / 10,
    high: numerator === denominator ? 100 : Math.ceil((centre + half) * 1_000) / 10,
  };
}
