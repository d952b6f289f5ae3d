const WEIGHTS = [6, 5, 4, 3, 2];

/**
 * The six-digit code of the prefecture a municipality lies in: two digits, three zeros and the
 * check digit of 全国地方公共団体コード (weights 6–2, modulus 11). 242012 → 240001.
 */
export const prefectureCode = (municipality: string): string => {
  const digits = `${municipality.slice(0, 2)}000`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return `${digits}${String((11 - (sum % 11)) % 10)}`;
};

/** Regions to choose from: the whole prefecture, then its municipalities. */
export const regionChoices = (
  municipalities: readonly { code: string; name: string }[],
): { id: string; name: string }[] => {
  const first = municipalities[0];
  const places = municipalities.map(({ code, name }) => ({ id: code, name }));
  return first ? [{ id: prefectureCode(first.code), name: '県内全域' }, ...places] : places;
};
