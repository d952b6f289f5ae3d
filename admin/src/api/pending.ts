/** Answer of a reader whose job has not run yet: try again after so many milliseconds. */
export interface Pending {
  pending: true;
  retryAfter: number;
}

export const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'pending' in value;

const SHORTEST = 500;
const LONGEST = 30_000;

/**
 * A 404 with `Retry-After` (seconds) means "the job is still running", not "no such record".
 *
 * @returns undefined for every other answer.
 */
export const pendingOf = (response: Response): Pending | undefined => {
  const header = response.status === 404 ? response.headers.get('Retry-After') : null;
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : SHORTEST * 2;
  return { pending: true, retryAfter: Math.min(LONGEST, Math.max(SHORTEST, wait)) };
};
