/** A round upper end for an axis: 1, 2, 2.5 or 5 times a power of ten, at least 4. */
export const roundedTop = (largest: number): number => {
  if (largest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 2.5, 5, 10].find((it) => it * power >= largest) ?? 10;
  return step * power;
};

/** The points of a line: gaps where there is no figure yet split it. */
export const segments = <T>(values: readonly (T | null)[]): { at: number; value: T }[][] => {
  const parts: { at: number; value: T }[][] = [];
  let open: { at: number; value: T }[] = [];
  values.forEach((value, at) => {
    if (value !== null) open.push({ at, value });
    else if (open.length > 0) {
      parts.push(open);
      open = [];
    }
  });
  if (open.length > 0) parts.push(open);
  return parts;
};
