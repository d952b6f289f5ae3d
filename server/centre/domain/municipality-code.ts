const WEIGHTS = [6, 5, 4, 3, 2] as const;

/**
 * Whether a 全国地方公共団体コード (six digits) carries the right check digit.
 * Source: 総務省「全国地方公共団体コード仕様」: the last digit of 11 minus the remainder by 11 of the
 * first five digits weighted 6, 5, 4, 3, 2.
 */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]);
}
