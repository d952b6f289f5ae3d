/** Where somebody stands by score, from 1, equal scores sharing the better place; null: excluded. */
export function placeOf(scores: ReadonlyMap<string, number>, supporterId: string): number | null {
  const own = scores.get(supporterId);
  if (own === undefined) return null;
  let before = 0;
  for (const score of scores.values()) if (score > own) before += 1;
  return before + 1;
}

/** The share of places among the first so many; null: there were none to count. */
export function shareWithin(places: readonly (number | null)[], first: number): number | null {
  if (places.length === 0) return null;
  return places.filter((place) => place !== null && place <= first).length / places.length;
}
