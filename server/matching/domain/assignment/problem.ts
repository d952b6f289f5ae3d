/** A time at which requests can be served side by side. */
export interface Slot {
  readonly id: string;
  /** How many requests at once (rooms, lines). */
  readonly places: number;
}

export interface Helper {
  readonly id: string;
  /** Slots they can come to. */
  readonly slots: readonly string[];
  /** Requests they take in all. */
  readonly capacity: number;
  /** Cases they have on their desk already. */
  readonly load: number;
}

export interface Asker {
  readonly id: string;
  /** Slots they can come to; null: any. */
  readonly slots: readonly string[] | null;
}

export interface Pair {
  readonly requestId: string;
  readonly supporterId: string;
}

/** Slots × supporters × requests, for one day of consultations or for reassigning somebody's cases. */
export interface AssignmentProblem {
  readonly slots: readonly Slot[];
  readonly supporters: readonly Helper[];
  readonly requests: readonly Asker[];
  /** How well each pair suits, 0–1; a pair that is missing cannot be. */
  readonly fits: readonly (Pair & { readonly fit: number })[];
  /** These must be. A pair that is pinned counts whatever its fit. */
  readonly pinned: readonly Pair[];
  /** These must not be, and why (conflicts of interest, staff's own word). */
  readonly forbidden: readonly (Pair & { readonly reason: string })[];
}

/** Times that are the same for everybody, so that it does not matter which of them is taken. */
export interface SlotClass {
  readonly slots: readonly string[];
  readonly places: number;
}

/** A pair that can be, in a class of slots. */
export interface Option extends Pair {
  readonly fit: number;
  readonly slotClass: number;
  readonly pinned: boolean;
}

/** A problem with everything impossible left out, in the order of ids: equal problems are equal. */
export interface Prepared {
  readonly problem: AssignmentProblem;
  readonly classes: readonly SlotClass[];
  readonly options: readonly Option[];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
export const pairKey = ({ requestId, supporterId }: Pair) => `${requestId}|${supporterId}`;

/**
 * Sorts by id, joins slots that are alike (as many, places alike, the same people), and lists what is
 * possible. Joining is exact: whatever fits the class as a whole can be spread over its slots
 * (McNaughton's wrap-around rule).
 */
export function prepare(problem: AssignmentProblem): Prepared {
  const supporters = [...problem.supporters].sort(byId);
  const requests = [...problem.requests].sort(byId);
  const classes = slotClasses([...problem.slots].sort(byId), supporters, requests);
  const fits = new Map(problem.fits.map((fit) => [pairKey(fit), fit.fit]));
  const forbidden = new Set(problem.forbidden.map(pairKey));
  const pinned = new Set(problem.pinned.map(pairKey));
  const pinnedRequests = new Set(problem.pinned.map(({ requestId }) => requestId));
  const options: Option[] = [];
  for (const request of requests) {
    for (const supporter of supporters) {
      const pair = { requestId: request.id, supporterId: supporter.id };
      const key = pairKey(pair);
      const isPinned = pinned.has(key);
      const fit = fits.get(key) ?? (isPinned ? 0 : undefined);
      if (fit === undefined || forbidden.has(key)) continue;
      if (pinnedRequests.has(request.id) && !isPinned) continue;
      classes.forEach(({ slots: [slot = ''] }, slotClass) => {
        const free = supporter.slots.includes(slot) && (request.slots?.includes(slot) ?? true);
        if (free) options.push({ ...pair, fit, slotClass, pinned: isPinned });
      });
    }
  }
  return { problem: { ...problem, supporters, requests }, classes, options };
}

function slotClasses(
  slots: readonly Slot[],
  supporters: readonly Helper[],
  requests: readonly Asker[],
): SlotClass[] {
  const classes = new Map<string, { slots: string[]; places: number }>();
  for (const { id, places } of slots) {
    const who = [
      String(places),
      supporters.map(({ slots: own }) => (own.includes(id) ? 1 : 0)).join(''),
      requests.map(({ slots: own }) => ((own?.includes(id) ?? true) ? 1 : 0)).join(''),
    ].join('|');
    const known = classes.get(who) ?? { slots: [], places };
    known.slots.push(id);
    classes.set(who, known);
  }
  return [...classes.values()];
}
